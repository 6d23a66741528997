using Crm.Core.Features.Leads;
using Crm.Core.Features.Leads.Scoring;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Data.Features.Leads;

internal sealed class LeadConfiguration : RecordConfiguration<Lead>
{
    protected override string Table => "Leads";

    protected override void ConfigureRecord(EntityTypeBuilder<Lead> builder)
    {
        Texts(builder);
        builder.Ignore(l => l.Explanation);
        builder.ComplexProperty(l => l.Utm, Utm);
        builder.ComplexProperty(l => l.Qualification, q => q.Ignore(x => x.Answers));
        builder
            .Property(l => l.ScoreReasons)
            .HasConversion<JsonConverter<IReadOnlyList<LeadScoreReason>>, JsonComparer<IReadOnlyList<LeadScoreReason>>>();
        builder.HasOne(l => l.Owner).WithMany().HasForeignKey(l => l.OwnerId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(l => l.StageChanges).WithOne().HasForeignKey(c => c.LeadId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(l => l.Scores).WithOne().HasForeignKey(s => s.LeadId).OnDelete(DeleteBehavior.Cascade);
        Indexes(builder);
    }

    private static void Texts(EntityTypeBuilder<Lead> builder)
    {
        builder.Property(l => l.FirstName).HasMaxLength(100);
        builder.Property(l => l.LastName).HasMaxLength(100);
        builder.Property(l => l.NameKey).HasMaxLength(410);
        builder.Property(l => l.LastNameKey).HasMaxLength(410);
        builder.Property(l => l.Company).HasMaxLength(200);
        builder.Property(l => l.JobTitle).HasMaxLength(150);
        builder.Property(l => l.Email).HasMaxLength(254);
        builder.Property(l => l.EmailKey).HasMaxLength(254);
        builder.Property(l => l.Phone).HasMaxLength(40);
        builder.Property(l => l.Industry).HasMaxLength(100);
        builder.Property(l => l.Region).HasMaxLength(100);
        builder.Property(l => l.Location).HasMaxLength(150);
        builder.Property(l => l.StatusReason).HasMaxLength(500);
        builder.Property(l => l.Currency).HasMaxLength(3);
    }

    private static void Indexes(EntityTypeBuilder<Lead> builder)
    {
        builder.HasIndex(l => new
        {
            l.OrganizationId,
            l.NameKey,
            l.Id,
        });
        builder.HasIndex(l => new
        {
            l.OrganizationId,
            l.LastNameKey,
            l.Id,
        });
        builder.HasIndex(l => new
        {
            l.OrganizationId,
            l.Stage,
            l.CreatedAt,
            l.Id,
        });
        builder.HasIndex(l => new
        {
            l.OrganizationId,
            l.Score,
            l.Id,
        });
        builder.HasIndex(l => new
        {
            l.OrganizationId,
            l.CampaignId,
            l.CreatedAt,
        });
        // The counts of what came in during a period, without a look at the rows.
        builder.HasIndex(l => new
        {
            l.OrganizationId,
            l.CreatedAt,
            l.Source,
            l.Stage,
            l.CampaignId,
            l.OwnerId,
            l.DeletedAt,
        });
        builder.HasIndex(l => new
        {
            l.OrganizationId,
            l.Temperature,
            l.Stage,
            l.OwnerId,
        });
        builder.HasIndex(l => new { l.OrganizationId, l.EmailKey });
        builder.HasIndex(l => new { l.OrganizationId, l.NextActionAt });
        builder.HasIndex(l => new { l.OrganizationId, l.LastContactedAt });
    }

    private static void Utm(ComplexPropertyBuilder<LeadUtm> utm)
    {
        utm.Property(u => u.Source).HasMaxLength(200);
        utm.Property(u => u.Medium).HasMaxLength(200);
        utm.Property(u => u.Campaign).HasMaxLength(200);
        utm.Property(u => u.Term).HasMaxLength(200);
        utm.Property(u => u.Content).HasMaxLength(200);
    }
}

internal sealed class LeadStageChangeConfiguration : OwnedConfiguration<LeadStageChange>
{
    protected override string Table => "LeadStageChanges";

    protected override void ConfigureEntity(EntityTypeBuilder<LeadStageChange> builder)
    {
        builder.Property(c => c.Notes).HasMaxLength(500);
        builder.HasIndex(c => new
        {
            c.OrganizationId,
            c.LeadId,
            c.At,
        });
    }
}

internal sealed class LeadScoreEntryConfiguration : OwnedConfiguration<LeadScoreEntry>
{
    protected override string Table => "LeadScores";

    protected override void ConfigureEntity(EntityTypeBuilder<LeadScoreEntry> builder)
    {
        builder.Property(s => s.Reason).HasMaxLength(500);
        builder
            .Property(s => s.Reasons)
            .HasConversion<JsonConverter<IReadOnlyList<LeadScoreReason>>, JsonComparer<IReadOnlyList<LeadScoreReason>>>();
        builder.HasIndex(s => new
        {
            s.OrganizationId,
            s.LeadId,
            s.At,
        });
    }
}

internal sealed class LeadScoreRulesConfiguration : OwnedConfiguration<LeadScoreRules>
{
    protected override string Table => "LeadScoreRules";

    protected override void ConfigureEntity(EntityTypeBuilder<LeadScoreRules> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.Effective);
        builder
            .Property(r => r.Changed)
            .HasConversion<JsonConverter<IReadOnlyList<LeadScoreRule>>, JsonComparer<IReadOnlyList<LeadScoreRule>>>();
        builder.HasIndex(r => r.OrganizationId).IsUnique();
    }
}

internal sealed class LeadScoreRunConfiguration : OwnedConfiguration<LeadScoreRun>
{
    protected override string Table => "LeadScoreRuns";

    protected override void ConfigureEntity(EntityTypeBuilder<LeadScoreRun> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.OrganizationId).IsUnique();
    }
}

internal sealed class LeadTurnConfiguration : OwnedConfiguration<LeadTurn>
{
    protected override string Table => "LeadTurns";

    protected override void ConfigureEntity(EntityTypeBuilder<LeadTurn> builder) =>
        builder.HasIndex(t => t.OrganizationId).IsUnique();
}
