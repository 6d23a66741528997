using System.Security.Cryptography;
using System.Text;
using Crm.Api.Hosting.Errors;
using Crm.Core.Platform.Idempotency;
using Crm.Core.Platform.Tenancy;

namespace Crm.Api.Hosting.Idempotency;

/// <summary>
/// Makes retries of POST safe: with an <c>Idempotency-Key</c> the same request within 24 hours gets the first answer
/// again, and is never done twice. The key belongs to the caller, the method and the path.
/// </summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    private const string ReplayHeader = "Idempotent-Replayed";
    private const int MaxKey = 255;

    public async Task InvokeAsync(
        HttpContext context,
        IIdempotencyStore store,
        IdempotencyScope scope,
        CallerContext caller,
        IProblemDetailsService problems
    )
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Headers.TryGetValue(Header, out var header))
        {
            await next(context);
            return;
        }

        var key = header.ToString();
        if (key.Length is 0 or > MaxKey)
        {
            await RefuseAsync(context, problems, 400, "malformed", $"An Idempotency-Key has 1 to {MaxKey} characters.");
            return;
        }

        var body = await BodyHashAsync(context);
        var id = Hash($"{caller.UserId?.ToString() ?? "anonymous"}\n{context.Request.Method}\n{context.Request.Path}\n{key}");
        var known = await store.BeginAsync(id, Hash(body), context.RequestAborted);
        switch (known.State)
        {
            case IdempotencyState.Started:
                scope.RequestId = id;
                await RunAsync(context, store, id, key + body);
                break;
            case IdempotencyState.Answered:
                context.Response.Headers[ReplayHeader] = "true";
                await KeptAnswer.Decrypt(known.Answer!, key + body).WriteAsync(context.Response, known.Status!.Value);
                break;
            case IdempotencyState.UnderWay:
                await RefuseAsync(
                    context,
                    problems,
                    409,
                    "idempotency_under_way",
                    "The first request with this key is still under way."
                );
                break;
            case IdempotencyState.DoneWithoutAnswer:
                await RefuseAsync(
                    context,
                    problems,
                    409,
                    "idempotency_done",
                    "This was done before, but its answer was lost. Please look before you try again."
                );
                break;
            case IdempotencyState.OtherBody:
                await RefuseAsync(context, problems, 422, "idempotency_other_body", "This key came before with another body.");
                break;
            default:
                throw new InvalidOperationException($"A state without answer: {known.State}");
        }
    }

    private async Task RunAsync(HttpContext context, IIdempotencyStore store, string id, string secret)
    {
        var original = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        catch
        {
            context.Response.Body = original;
            await store.AbandonAsync(id, CancellationToken.None);
            throw;
        }

        context.Response.Body = original;
        var status = context.Response.StatusCode;
        if (IsWorthKeeping(status))
        {
            await store.CompleteAsync(
                id,
                status,
                KeptAnswer.From(context.Response, buffer).Encrypt(secret),
                CancellationToken.None
            );
        }
        else
        {
            await store.AbandonAsync(id, CancellationToken.None);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(original, context.RequestAborted);
    }

    // Those may be otherwise the next time, through no change of the request.
    private static bool IsWorthKeeping(int status) => status is < 500 and not (401 or 403 or 429);

    private static async Task<string> BodyHashAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        var hash = await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted);
        context.Request.Body.Position = 0;
        return Convert.ToHexStringLower(hash) + context.Request.QueryString;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Task RefuseAsync(HttpContext context, IProblemDetailsService problems, int status, string code, string detail)
    {
        context.Response.StatusCode = status;
        return problems
            .WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = Problems.Of(status, code, detail) })
            .AsTask();
    }
}
