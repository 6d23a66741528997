using System.Text.Json.Nodes;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Attachments;
using Crm.Core.Features.Tickets;
using Crm.Core.Features.Tickets.CannedReplies;
using Crm.Core.Features.Tickets.Conversation;
using Crm.Core.Features.Tickets.Satisfaction;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Demo;

/// <summary>What customers asked in the last months: most of it answered and resolved, some waiting, some late.</summary>
internal sealed class TicketsChapter(
    TicketService tickets,
    TicketMessageService messages,
    AttachmentService attachments,
    CannedReplyService replies,
    TicketSurveyKeys keys,
    TicketSurveyService surveys
) : IDemoChapter
{
    private const int Tickets = 120;

    private static readonly (string Type, string Subject, string Says, string Answer, string Resolution)[] Stories =
    [
        (
            "problem",
            "The key card does not open the garage",
            "Since Monday the reader beeps twice and stays red.",
            "Thank you for telling us. Could you read us the number on the back of the card?",
            "The card was locked after the update of the doors. We have renewed it; it opens all doors again."
        ),
        (
            "incident",
            "No internet on the third floor",
            "Nobody on our floor has been online since nine o'clock. We have calls with customers at eleven!",
            "A technician is on the way and will be with you within half an hour.",
            "A switch had failed and was replaced. The line is stable again."
        ),
        (
            "request",
            "Two more desks from next month",
            "Two colleagues join us on the first. Can we have two desks beside the window?",
            "With pleasure. Desks 14 and 15 are free; shall we hold them for you?",
            "Desks 14 and 15 are yours from the first of the month. The addition to the contract is signed."
        ),
        (
            "question",
            "Which meeting rooms have a projector?",
            "We expect twelve guests on Thursday.",
            "The Banyan and the Lotus room have one; the Banyan room seats fourteen.",
            "The Banyan room is booked for Thursday, with projector and coffee."
        ),
        (
            "complaint",
            "The air conditioning is too cold",
            "We have written three times. My colleagues work in their coats.",
            "We are sorry that nobody came back to you. The house technician looks at it today.",
            "The valve on your floor was stuck. It is repaired, and we check it again in a week."
        ),
        (
            "question",
            "Invoice of last month",
            "There is a line for parking on it that we do not know.",
            "We look into it with the colleagues from accounting.",
            "The parking space belonged to another tenant. The corrected invoice is in your inbox."
        ),
        (
            "request",
            "Name on the door and at the reception",
            "We have a new logo. Whom do I send it to?",
            "To this address, please, as PDF if you can.",
            "Both signs carry the new logo since this morning."
        ),
        (
            "problem",
            "Printer in the lobby asks for a code",
            "It never did so before.",
            "Since the update it wants the code of your card. Does that help?",
            "The code is switched off for your floor."
        ),
    ];

    private static readonly string[] Notes =
    [
        "Third time this month. Let us tell the landlord.",
        "They are about to renew; please be quick.",
        "I spoke with the technician: he needs the spare part from Pune.",
    ];

    private static readonly string[] Channels = ["email", "phone", "web", "chat", "email", "social"];
    private static readonly string[] Priorities = ["medium", "medium", "high", "low", "urgent", "medium"];

    private static readonly (string Title, string Body)[] Canned =
    [
        (
            "We are looking into it",
            "Hello {{contact.firstName}},\n\nthank you for writing. We are looking into #{{ticket.number}} and come back to you today.\n\n{{agent.name}}"
        ),
        (
            "Ask for a photo",
            "Hello {{contact.firstName}},\n\ncould you send us a photo of it? Then we bring the right part at once.\n\n{{agent.name}}"
        ),
        (
            "Technician is coming",
            "Hello {{contact.firstName}},\n\nour technician comes to {{company.name}} tomorrow between nine and eleven.\n\n{{agent.name}}, {{organization.name}}"
        ),
    ];

    private static readonly (int Rating, string? Comment)[] Ratings =
    [
        (5, "Quick and friendly, thank you!"),
        (4, null),
        (5, null),
        (3, "It took a while."),
        (5, "As always."),
        (2, "I had to write twice."),
        (4, null),
    ];

    public int Order => 65;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        foreach (var (title, body) in Canned)
        {
            var reply = Patch.Of(new CannedReplyInput { Title = title, Body = body });
            await stage.DoAsync(stage.DaysAgo(150), stage.People.Manager, () => replies.CreateAsync(reply, cancellationToken));
        }

        // The oldest first, so that numbers rise with time.
        for (var i = 0; i < Tickets; i++)
        {
            await TellAsync(stage, i, stage.DaysAgo((Tickets - i) * 110 / Tickets), cancellationToken);
        }
    }

    private async Task TellAsync(DemoStage stage, int number, DateTime at, CancellationToken cancellationToken)
    {
        var story = Stories[number % Stories.Length];
        var customers = stage.Contacts.Where(c => c.CreatedAt < at).ToList();
        var customer = customers.Count == 0 ? null : customers[(number * 7) % customers.Count];
        var agent = number % 5 == 4 ? stage.People.Manager : stage.People.Support;
        var isYoung = (stage.Now - at).TotalDays < 6;
        var values = new JsonObject
        {
            ["subject"] = story.Subject,
            ["description"] = story.Says,
            ["type"] = story.Type,
            ["channel"] = Channels[number % Channels.Length],
            ["priority"] = Priorities[(number * 5) % Priorities.Length],
            ["contactId"] = customer?.Ref.Id,
            ["assigneeId"] = isYoung && number % 3 == 0 ? null : agent.Id,
        };
        var ticket = await stage.DoAsync(
            at,
            agent,
            () => tickets.CreateAsync(DemoStage.Send<TicketInput>(values), new ChangeOptions(), cancellationToken)
        );
        if (ticket.AssigneeId is not null && !(isYoung && number % 7 == 6))
        {
            await AnswerAsync(stage, ticket, story, number, agent, isYoung, cancellationToken);
        }
    }

    private async Task AnswerAsync(
        DemoStage stage,
        TicketView ticket,
        (string Type, string Subject, string Says, string Answer, string Resolution) story,
        int number,
        User agent,
        bool isYoung,
        CancellationToken cancellationToken
    )
    {
        var at = Later(stage, ticket.CreatedAt, 0.2 + (stage.Dice.NextDouble() * (number % 6 == 0 ? 40 : 4)));
        IReadOnlyList<Guid> plan =
            story.Type == "request" ? [await AttachPlanAsync(stage, ticket, at, agent, cancellationToken)] : [];
        await SayAsync(stage, ticket, at, agent, story.Answer, MessageVisibility.Public, cancellationToken, plan);
        if (number % 4 == 1)
        {
            at = Later(stage, at, 0.5);
            var note = Notes[number % Notes.Length];
            await SayAsync(stage, ticket, at, stage.People.Manager, note, MessageVisibility.Internal, cancellationToken);
        }

        if (isYoung || (number % 11 == 10 && (stage.Now - at).TotalDays < 20))
        {
            await WaitAsync(stage, ticket, Later(stage, at, 1), agent, number, cancellationToken);
            return;
        }

        at = Later(stage, at, 1 + (stage.Dice.NextDouble() * (number % 5 == 0 ? 90 : 20)));
        var input = new TicketResolveInput { Resolution = story.Resolution };
        var resolved = await stage.DoAsync(at, agent, () => tickets.ResolveAsync(ticket.Id, input, null, cancellationToken));
        if (number % 3 != 0 && ticket.ContactId is not null)
        {
            await RateAsync(stage, resolved, Later(stage, at, 3), number, cancellationToken);
        }
    }

    private Task<TicketSurveyView> RateAsync(
        DemoStage stage,
        TicketView ticket,
        DateTime at,
        int number,
        CancellationToken cancellationToken
    )
    {
        var (rating, comment) = Ratings[number % Ratings.Length];
        var answer = new TicketSurveyInput { Rating = rating, Comment = comment };
        return stage.DoAsync(
            at,
            stage.People.Support,
            () => surveys.AnswerAsync(keys.Write(ticket.Id, ticket.ResolvedAt!.Value), answer, cancellationToken)
        );
    }

    private async Task WaitAsync(
        DemoStage stage,
        TicketView ticket,
        DateTime at,
        User agent,
        int number,
        CancellationToken cancellationToken
    )
    {
        var values = new JsonObject { ["status"] = number % 2 == 0 ? "pending" : "inProgress" };
        await stage.DoAsync(
            at,
            agent,
            () => tickets.ChangeAsync(ticket.Id, DemoStage.Send<TicketInput>(values), new ChangeOptions(), cancellationToken)
        );
    }

    private Task<TicketMessageView> SayAsync(
        DemoStage stage,
        TicketView ticket,
        DateTime at,
        User who,
        string body,
        MessageVisibility visibility,
        CancellationToken cancellationToken,
        IReadOnlyList<Guid>? files = null
    )
    {
        var input = new TicketMessageInput
        {
            Body = body,
            Visibility = visibility,
            AttachmentIds = files,
        };
        return stage.DoAsync(at, who, () => messages.AddAsync(ticket.Id, input, cancellationToken));
    }

    private async Task<Guid> AttachPlanAsync(
        DemoStage stage,
        TicketView ticket,
        DateTime at,
        User agent,
        CancellationToken cancellationToken
    )
    {
        var content = DemoPdf.Write("Floor plan", "Third floor, desks 1 to 24", "Windows to the east");
        var on = new RecordRef(RecordType.Ticket, ticket.Id);
        var file = await stage.DoAsync(
            at,
            agent,
            () => attachments.AddAsync(new AttachmentUpload(on, "Floor plan.pdf", content.Length, content), cancellationToken)
        );
        return file.Id;
    }

    // So many hours after, and before now.
    private static DateTime Later(DemoStage stage, DateTime moment, double hours)
    {
        var later = moment.AddHours(hours);
        return later < stage.Now ? later : moment + (stage.Now - moment) / 3;
    }
}
