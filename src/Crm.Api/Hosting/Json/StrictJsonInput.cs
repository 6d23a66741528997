using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Patching;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Net.Http.Headers;

namespace Crm.Api.Hosting.Json;

/// <summary>
/// Reads request bodies by the contract's rules, and answers what is wrong by field. A <see cref="Patch{TInput}"/> is
/// kept as sent, so that absent and null stay apart.
/// </summary>
internal sealed class StrictJsonInput : TextInputFormatter
{
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = ApiJson.MaxDepth, AllowDuplicateProperties = false };

    public StrictJsonInput()
    {
        SupportedMediaTypes.Add(MediaTypeHeaderValue.Parse("application/json"));
        SupportedMediaTypes.Add(MediaTypeHeaderValue.Parse("application/merge-patch+json"));
        SupportedEncodings.Add(new UTF8Encoding(false, throwOnInvalidBytes: true));
    }

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        var body = context.HttpContext.Request.Body;
        var cancelled = context.HttpContext.RequestAborted;
        try
        {
            var node = await JsonNode.ParseAsync(body, null, Limits, cancelled);
            if (node is not JsonObject document)
            {
                throw Failure.Malformed("Send a JSON object.");
            }

            // Touching the members once finds duplicates and broken text before anything is done.
            _ = document.ToJsonString();
            RefuseEmptyEntries(document, "");
            return await InputFormatterResult.SuccessAsync(Read(context.ModelType, document));
        }
        catch (JsonException e)
        {
            throw ApiJson.Explain(e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or DecoderFallbackException)
        {
            throw Failure.Malformed("The body is not valid JSON.");
        }
    }

    // No list of the contract has room for null, and nothing that reads one expects it.
    private static void RefuseEmptyEntries(JsonNode? node, string path)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                RefuseEmptyEntries(value, path.Length == 0 ? name : $"{path}.{name}");
            }
        }
        else if (node is JsonArray entries)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                if (entries[i] is null)
                {
                    throw Failure.Invalid($"{path}[{i}]", "Give a value.");
                }

                RefuseEmptyEntries(entries[i], $"{path}[{i}]");
            }
        }
    }

    private static object Read(Type type, JsonObject document) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patch<>)
            ? Activator.CreateInstance(type, document)!
            : document.Deserialize(type, ApiJson.Options)!;
}
