using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Crm.Api.Tests.Attachments;

/// <summary>Adds files to records.</summary>
public static class AttachmentFiles
{
    /// <summary>The beginning of a picture, and something.</summary>
    public static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4];

    public static async Task<HttpResponseMessage> AttachAsync(
        this Person person,
        string type,
        Guid id,
        byte[] content,
        string name = "offer.txt",
        string? idempotencyKey = null
    )
    {
        using var form = new MultipartFormDataContent("a-boundary-that-a-retry-has-too");
        form.Add(new StringContent(type), "relatedType");
        form.Add(new StringContent(id.ToString()), "relatedId");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        form.Add(file, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/attachments") { Content = form };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        return await person.Http.SendAsync(request);
    }

    /// <summary>Adds and expects 201.</summary>
    public static async Task<JsonObject> AttachedAsync(
        this Person person,
        string type,
        Guid id,
        byte[] content,
        string name = "offer.txt"
    )
    {
        var answer = await person.AttachAsync(type, id, content, name);
        var made = await answer.ReadAsync();
        ((int)answer.StatusCode).ShouldBe(201, made.ToJsonString());
        return made;
    }

    public static Task<JsonObject> FilesAsync(this Person person, string type, Guid id, string more = "") =>
        person.ReadAsync($"attachments?relatedType={type}&relatedId={id}{more}");
}
