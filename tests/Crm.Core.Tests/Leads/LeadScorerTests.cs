using Crm.Core.Features.Customers;
using Crm.Core.Features.Leads;
using Crm.Core.Features.Leads.Scoring;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Leads;

public sealed class LeadScorerTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 9, 30, 0, DateTimeKind.Utc);

    private static readonly IReadOnlyList<LeadScoreRule> Delivered = new LeadScoreRules().Effective;

    [Theory]
    [InlineData("Director", true)]
    [InlineData("Head of Sales", true)]
    [InlineData("co-founder & CEO", true)]
    [InlineData("VP, Europe", true)]
    [InlineData("Headhunter", false)]
    [InlineData("Sales rep", false)]
    [InlineData(null, false)]
    public void A_title_counts_by_whole_words(string? title, bool counts) =>
        Texts(new LeadInput { JobTitle = title }).Contains($"job title {title}").ShouldBe(counts);

    [Theory]
    [InlineData("a@techverse.example", "business e-mail at techverse.example")]
    [InlineData("a@GMAIL.com", "free mail service gmail.com")]
    public void An_address_is_at_a_business_or_at_a_free_service(string email, string reason) =>
        Texts(new LeadInput { Email = email }).Where(t => t.Contains("mail")).ShouldBe([reason]);

    [Fact]
    public void The_last_word_on_a_channel_counts_as_consent()
    {
        var withdrawn = new LeadInput
        {
            Consents =
            [
                Given(ContactMethod.Email, ConsentStatus.Withdrawn, Now.AddDays(-1)),
                Given(ContactMethod.Email, ConsentStatus.Granted, Now.AddDays(-2)),
                Given(ContactMethod.Phone, ConsentStatus.Granted, Now),
            ],
        };

        Texts(withdrawn)
            .Where(t => t.Contains("con"))
            .ShouldBe(["agreed to be contacted by phone", "withdrew consent for email"]);
    }

    [Theory]
    [InlineData(0, true, 0)]
    [InlineData(7, true, 0)]
    [InlineData(8, false, 0)]
    [InlineData(31, false, 1)]
    [InlineData(91, false, 2)]
    public void Contact_grows_old(int days, bool isRecent, int silences)
    {
        var texts = Texts(new LeadInput { LastContactedAt = Now.AddDays(-days) });

        texts.Contains("contacted in the last 7 days").ShouldBe(isRecent);
        texts.Count(t => t.StartsWith("no contact for", StringComparison.Ordinal)).ShouldBe(silences);
    }

    [Fact]
    public void Notes_count_up_to_five() =>
        new[] { 0, 1, 5, 9 }
            .Select(n => Judge(new LeadInput(), Delivered, n).Reasons.Where(r => r.Text.Contains("note")).Sum(r => r.Points))
            .ShouldBe([0, 2, 10, 10]);

    [Fact]
    public void A_rule_that_is_off_or_worth_nothing_gives_no_reason()
    {
        var rules = Delivered
            .Select(r => r.Key == LeadScoreRuleKey.Phone ? r with { IsActive = false } : r with { Points = 0 })
            .ToList();

        Judge(new LeadInput { Phone = "12345" }, rules).ShouldBe(new LeadVerdict(0, []), new Same());
    }

    [Fact]
    public void Whatever_the_rules_give_the_score_is_the_cut_sum_of_the_reasons_shown() =>
        Prop.ForAll(
                Gen.Choose(-100, 100).ArrayOf(Delivered.Count).ToArbitrary(),
                Gen.Choose(0, 4095).Two().ToArbitrary(),
                (points, bits) =>
                {
                    var rules = Delivered
                        .Select((r, i) => r with { Points = points[i], IsActive = (bits.Item1 >> (i % 12) & 1) == 1 })
                        .ToList();
                    var verdict = Judge(Random(bits.Item2), rules, bits.Item2 % 7);
                    var sum = verdict.Reasons.Sum(r => r.Points);
                    return verdict.Score == Math.Clamp(sum, 0, 100) && verdict.Reasons.All(r => r.Text.Length > 0);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_components_add_up_to_the_reasons()
    {
        var verdict = Judge(Random(4095), Delivered, 3);

        var (engagement, fit, activity) = LeadScoreComponents.Of(verdict.Reasons);
        (engagement + fit + activity).ShouldBe(verdict.Reasons.Sum(r => r.Points));
        verdict.Reasons.Select(r => r.Component).Distinct().Count().ShouldBe(3);
    }

    // Every bit of the number is something that is known of the lead.
    private static LeadInput Random(int bits) =>
        new()
        {
            JobTitle = Bit(bits, 0) ? "Director" : null,
            Email = Bit(bits, 1) ? "a@b.example" : "a@gmail.com",
            Phone = Bit(bits, 2) ? "12345" : null,
            Company = Bit(bits, 3) ? "Acme" : null,
            EstimatedValue = Bit(bits, 4) ? 10m : null,
            Qualification = new LeadQualification { Budget = Bit(bits, 5), Need = Bit(bits, 6) ? true : null },
            Source = Bit(bits, 7) ? LeadSource.Referral : LeadSource.Website,
            Consents = Bit(bits, 8) ? [Given(ContactMethod.Email, ConsentStatus.Granted, Now)] : null,
            LastContactedAt = Bit(bits, 9) ? Now.AddDays(-1) : Now.AddDays(-100),
            NextActionAt = Bit(bits, 10) ? Now.AddDays(1) : null,
        };

    private static bool Bit(int bits, int index) => ((bits >> index) & 1) == 1;

    private static Consent Given(ContactMethod channel, ConsentStatus status, DateTime at) =>
        new()
        {
            Channel = channel,
            Status = status,
            At = at,
        };

    private static List<string> Texts(LeadInput input) => Judge(input, Delivered).Reasons.Select(r => r.Text).ToList();

    private static LeadVerdict Judge(LeadInput input, IReadOnlyList<LeadScoreRule> rules, int notes = 0)
    {
        var lead = new Lead();
        lead.Describe(input, null, Now);
        return new LeadScorer(rules).Judge(lead, new LeadEngagement(notes), Now);
    }

    private sealed class Same : IEqualityComparer<LeadVerdict>
    {
        public bool Equals(LeadVerdict? x, LeadVerdict? y) => x?.Score == y?.Score && x!.Reasons.SequenceEqual(y!.Reasons);

        public int GetHashCode(LeadVerdict obj) => obj.Score;
    }
}
