using Crm.Core.Features.Attachments;

namespace Crm.Api.Hosting.Configuration;

/// <summary>Where the files of records are kept, and which are taken. Without a bucket they lie in the data folder.</summary>
internal sealed class FileSettings : ISettings
{
    public static string Section => "Files";

    /// <summary>The bucket of S3, or of a server that speaks its language.</summary>
    public string? Bucket { get; set; }

    /// <summary>The server, if it is not Amazon's, such as <c>https://minio.example.com</c>.</summary>
    public Uri? Endpoint { get; set; }

    public string Region { get; set; } = "us-east-1";

    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }

    /// <summary>The only extensions that are taken, parted by commas; empty: all but the refused ones.</summary>
    public string Allowed { get; set; } = "";

    /// <summary>Extensions that are not taken, parted by commas.</summary>
    public string Refused { get; set; } = string.Join(',', AttachmentOptions.Dangerous);

    public IEnumerable<string> Problems()
    {
        if (Bucket is null && (Endpoint is not null || AccessKey is not null || SecretKey is not null))
        {
            yield return "Files:Endpoint, Files:AccessKey and Files:SecretKey are of no use without Files:Bucket.";
        }

        if (AccessKey is null != SecretKey is null)
        {
            yield return "Files:AccessKey and Files:SecretKey go together: set both or none.";
        }

        if (Endpoint is { } endpoint && endpoint.Scheme is not ("http" or "https"))
        {
            yield return "Files:Endpoint must be an address, such as https://minio.example.com.";
        }
    }

    /// <summary>The rules for what is taken.</summary>
    public AttachmentOptions Options(LimitSettings limits) =>
        new()
        {
            MaxBytes = limits.UploadBytes,
            Allowed = Extensions(Allowed),
            Refused = Extensions(Refused),
        };

    private static List<string> Extensions(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(e => e.TrimStart('.').ToLowerInvariant())
            .ToList();
}
