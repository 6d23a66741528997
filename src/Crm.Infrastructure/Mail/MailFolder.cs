using System.Net.Mail;
using System.Text.Json;
using Crm.Core.Platform.Files;
using Crm.Core.Platform.Mail;
using Crm.Core.Platform.Time;

namespace Crm.Infrastructure.Mail;

/// <param name="Id">For its address.</param>
/// <param name="At">When it was written.</param>
/// <param name="Message">What it says.</param>
public sealed record KeptMail(Guid Id, DateTime At, Core.Platform.Mail.MailMessage Message);

/// <summary>
/// Where mails go while there is no SMTP server: each as <c>.eml</c>, as it would have been sent, and as <c>.json</c>
/// for the viewer.
/// </summary>
public sealed class MailFolder(string path, string from, IFileStorage files, TimeProvider time) : IMailSender
{
    private const int Shown = 200;

    public async Task SendAsync(Core.Platform.Mail.MailMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path);
        var kept = new KeptMail(Guid.CreateVersion7(time.GetUtcNow()), time.UtcNow(), message);
        await WriteEmlAsync(kept, cancellationToken);
        var file = FileOf(kept.Id, "json");
        await using (var stream = File.Create(file + ".part"))
        {
            await JsonSerializer.SerializeAsync(stream, kept, cancellationToken: cancellationToken);
        }

        // Readers see whole files only.
        File.Move(file + ".part", file);
    }

    /// <summary>The last mails, newest first.</summary>
    public IReadOnlyList<KeptMail> Latest() =>
        Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path, "*.json")
                .OrderDescending(StringComparer.Ordinal)
                .Take(Shown)
                .Select(Read)
                .OfType<KeptMail>()
                .ToList()
            : [];

    public KeptMail? Find(Guid id) => File.Exists(FileOf(id, "json")) ? Read(FileOf(id, "json")) : null;

    private async Task WriteEmlAsync(KeptMail kept, CancellationToken cancellationToken)
    {
        // The client names its files at random, so it gets a folder of its own for a moment.
        var pickup = Directory.CreateDirectory(Path.Combine(Path.GetFullPath(path), $".{kept.Id:n}"));
        using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory })
        using (var mail = await MimeMail.OfAsync(kept.Message, from, files, cancellationToken))
        {
            client.PickupDirectoryLocation = pickup.FullName;
            client.Send(mail);
        }

        File.Move(pickup.EnumerateFiles().Single().FullName, FileOf(kept.Id, "eml"));
        pickup.Delete(recursive: true);
    }

    private static KeptMail? Read(string file) => JsonSerializer.Deserialize<KeptMail>(File.ReadAllText(file));

    private string FileOf(Guid id, string extension) => Path.Combine(path, $"{id:n}.{extension}");
}
