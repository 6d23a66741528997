using System.Text.Json;
using Crm.Core.Features.Campaigns;
using Crm.Core.Features.Contacts;
using Crm.Core.Features.Customers;
using Crm.Core.Features.Dashboards;
using Crm.Core.Features.Deals;
using Crm.Core.Features.Imports;
using Crm.Core.Features.Merges;
using Crm.Core.Features.Reports;
using Crm.Core.Features.Tickets.ServiceLevels;
using Crm.Core.Platform.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crm.Data.Model;

/// <summary>How values are stored, alike on every database.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        builder.Properties<decimal>().HavePrecision(18, 2);
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
        builder
            .Properties<IReadOnlyList<string>>()
            .HaveConversion<JsonConverter<IReadOnlyList<string>>, JsonComparer<IReadOnlyList<string>>>();
        builder
            .Properties<IReadOnlyList<Guid>>()
            .HaveConversion<JsonConverter<IReadOnlyList<Guid>>, JsonComparer<IReadOnlyList<Guid>>>();
        builder
            .Properties<IReadOnlyDictionary<string, string>>()
            .HaveConversion<
                JsonConverter<IReadOnlyDictionary<string, string>>,
                JsonComparer<IReadOnlyDictionary<string, string>>
            >();
        builder
            .Properties<IReadOnlyDictionary<string, int>>()
            .HaveConversion<JsonConverter<IReadOnlyDictionary<string, int>>, JsonComparer<IReadOnlyDictionary<string, int>>>();
        builder
            .Properties<IReadOnlyDictionary<string, JsonElement>>()
            .HaveConversion<
                JsonConverter<IReadOnlyDictionary<string, JsonElement>>,
                JsonComparer<IReadOnlyDictionary<string, JsonElement>>
            >();
        builder
            .Properties<IReadOnlyList<ContactEmail>>()
            .HaveConversion<JsonConverter<IReadOnlyList<ContactEmail>>, JsonComparer<IReadOnlyList<ContactEmail>>>();
        builder
            .Properties<IReadOnlyList<ContactPhone>>()
            .HaveConversion<JsonConverter<IReadOnlyList<ContactPhone>>, JsonComparer<IReadOnlyList<ContactPhone>>>();
        builder
            .Properties<IReadOnlyList<Consent>>()
            .HaveConversion<JsonConverter<IReadOnlyList<Consent>>, JsonComparer<IReadOnlyList<Consent>>>();
        builder
            .Properties<IReadOnlyList<ComplianceItem>>()
            .HaveConversion<JsonConverter<IReadOnlyList<ComplianceItem>>, JsonComparer<IReadOnlyList<ComplianceItem>>>();
        builder
            .Properties<IReadOnlyList<DealLineItem>>()
            .HaveConversion<JsonConverter<IReadOnlyList<DealLineItem>>, JsonComparer<IReadOnlyList<DealLineItem>>>();
        builder
            .Properties<IReadOnlyList<MovedRows>>()
            .HaveConversion<JsonConverter<IReadOnlyList<MovedRows>>, JsonComparer<IReadOnlyList<MovedRows>>>();
        builder
            .Properties<IReadOnlyList<ImportColumn>>()
            .HaveConversion<JsonConverter<IReadOnlyList<ImportColumn>>, JsonComparer<IReadOnlyList<ImportColumn>>>();
        builder
            .Properties<IReadOnlyList<DashboardItem>>()
            .HaveConversion<JsonConverter<IReadOnlyList<DashboardItem>>, JsonComparer<IReadOnlyList<DashboardItem>>>();
        builder.Properties<ReportQuestion>().HaveConversion<JsonConverter<ReportQuestion>, JsonComparer<ReportQuestion>>();
        builder
            .Properties<IReadOnlyList<ServiceLevel>>()
            .HaveConversion<JsonConverter<IReadOnlyList<ServiceLevel>>, JsonComparer<IReadOnlyList<ServiceLevel>>>();
        builder
            .Properties<IReadOnlyList<OpenHours>>()
            .HaveConversion<JsonConverter<IReadOnlyList<OpenHours>>, JsonComparer<IReadOnlyList<OpenHours>>>();
        builder
            .Properties<IReadOnlyList<Holiday>>()
            .HaveConversion<JsonConverter<IReadOnlyList<Holiday>>, JsonComparer<IReadOnlyList<Holiday>>>();
        builder.Properties<ImportPlan>().HaveConversion<JsonConverter<ImportPlan>, JsonComparer<ImportPlan>>();
        builder
            .Properties<IReadOnlyList<FieldChange>>()
            .HaveConversion<JsonConverter<IReadOnlyList<FieldChange>>, JsonComparer<IReadOnlyList<FieldChange>>>();
    }

    /// <summary>All times are UTC; a database that forgets the zone gets it back here.</summary>
    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
