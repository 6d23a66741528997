using System.Text;
using System.Text.Json;
using Crm.Core.Platform.Errors;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Crm.Api.Hosting.Json;

/// <summary>
/// Reads texts by name that anybody may send, as JSON or as an HTML form: at most 16 KB, so that a stranger costs little.
/// </summary>
internal sealed class SimpleFormInput : TextInputFormatter
{
    public const string Form = "application/x-www-form-urlencoded";
    private const int MaxBytes = 16 << 10;
    private const int MaxDepth = 8;

    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    public SimpleFormInput()
    {
        SupportedMediaTypes.Add(MediaTypeHeaderValue.Parse("application/json"));
        SupportedMediaTypes.Add(MediaTypeHeaderValue.Parse(Form));
        SupportedEncodings.Add(new UTF8Encoding(false, throwOnInvalidBytes: true));
    }

    protected override bool CanReadType(Type type) => type == typeof(IReadOnlyDictionary<string, string>);

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        var request = context.HttpContext.Request;
        var body = await ReadAsync(request, context.HttpContext.RequestAborted);
        try
        {
            var isForm = MediaTypeHeaderValue
                .Parse(request.ContentType)
                .MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase);
            var text = encoding.GetString(body.Span);
            return await InputFormatterResult.SuccessAsync(isForm ? OfForm(text) : OfJson(text));
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or DecoderFallbackException or InvalidDataException)
        {
            throw Failure.Malformed("The body can't be read.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // One more than allowed tells that there is too much, whatever the request says of its length.
        var buffer = new byte[MaxBytes + 1];
        var length =
            request.ContentLength > MaxBytes
                ? buffer.Length
                : await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length <= MaxBytes
            ? buffer.AsMemory(0, length)
            : throw new BadHttpRequestException("The body is larger than allowed.", StatusCodes.Status413PayloadTooLarge);
    }

    private static Dictionary<string, string> OfForm(string text) =>
        new FormReader(text).ReadForm().ToDictionary(f => f.Key, f => string.Join(", ", f.Value.AsEnumerable()));

    private static Dictionary<string, string> OfJson(string text)
    {
        using var document = JsonDocument.Parse(text, Limits);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw Failure.Malformed("Send a JSON object.");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.String:
                    values[member.Name] = member.Value.GetString()!;
                    break;
                case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                    values[member.Name] = member.Value.GetRawText();
                    break;
                case JsonValueKind.Object or JsonValueKind.Array:
                    throw Failure.Invalid(member.Name, "Give a text.");
                case JsonValueKind.Undefined or JsonValueKind.Null:
                    break;
                default:
                    throw new InvalidOperationException($"A kind of JSON without text: {member.Value.ValueKind}");
            }
        }

        return values;
    }
}
