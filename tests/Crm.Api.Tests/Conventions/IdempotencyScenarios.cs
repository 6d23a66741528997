using System.Net;

namespace Crm.Api.Tests.Conventions;

public sealed class IdempotencyScenarios(CrmServer server)
{
    [Fact]
    public async Task A_retry_gets_the_first_answer_and_makes_nothing_new()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        var first = await rep.PostAsync("contacts", new { firstName = "Once" }, "key-1");
        var made = await first.ShouldBeOkAsync(HttpStatusCode.Created);

        var again = await rep.PostAsync("contacts", new { firstName = "Once" }, "key-1");

        (await again.ShouldBeOkAsync(HttpStatusCode.Created)).Id().ShouldBe(made.Id());
        again.Headers.GetValues("Idempotent-Replayed").Single().ShouldBe("true");
        again.Headers.Location.ShouldBe(first.Headers.Location);
        again.Headers.ETag.ShouldBe(first.Headers.ETag);
        first.Headers.Contains("Idempotent-Replayed").ShouldBeFalse();
        (await rep.ReadAsync("contacts")).Number("totalCount").ShouldBe(1);
    }

    [Fact]
    public async Task Many_at_once_with_one_key_make_one()
    {
        var rep = (await World.CreateAsync(server)).Admin;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => rep.PostAsync("contacts", new { firstName = "Once" }, "key-2"))
        );

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Created || a.StatusCode == HttpStatusCode.Conflict);
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBeGreaterThan(0);
        (await rep.ReadAsync("contacts")).Number("totalCount").ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        await rep.PostAsync("contacts", new { firstName = "Once" }, "key-3");

        await (await rep.PostAsync("contacts", new { firstName = "Twice" }, "key-3")).ShouldBeProblemAsync(422);
    }

    [Fact]
    public async Task A_refusal_is_kept_too()
    {
        var rep = (await World.CreateAsync(server)).Admin;
        await (await rep.PostAsync("contacts", new { title = "nameless" }, "key-4")).ShouldRefuseAsync("firstName");

        var again = await rep.PostAsync("contacts", new { title = "nameless" }, "key-4");

        await again.ShouldRefuseAsync("firstName");
        again.Headers.Contains("Idempotent-Replayed").ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_belongs_to_its_caller()
    {
        var one = (await World.CreateAsync(server)).Admin;
        var other = (await World.CreateAsync(server)).Admin;
        var mine = await (await one.PostAsync("contacts", new { firstName = "Mine" }, "key-5")).ReadAsync();

        var theirs = await (await other.PostAsync("contacts", new { firstName = "Mine" }, "key-5")).ShouldBeOkAsync(
            HttpStatusCode.Created
        );

        theirs.Id().ShouldNotBe(mine.Id());
    }
}
