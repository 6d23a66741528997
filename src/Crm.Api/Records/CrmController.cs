using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Crm.Api.Records;

/// <summary>What all controllers share of HTTP: the query as names and values, ETag and If-Match.</summary>
[ApiController]
public abstract class CrmController : ControllerBase
{
    /// <summary>The parameters of a list; the same one given twice is "any of".</summary>
    protected IEnumerable<KeyValuePair<string, string>> ListQuery =>
        Request.Query.Select(p => KeyValuePair.Create(p.Key, string.Join(',', p.Value.AsEnumerable())));

    /// <summary>The version that the client holds, from <c>If-Match</c>.</summary>
    /// <exception cref="Failure">400 when there are several; 412 when it can be no version of ours.</exception>
    protected int? ExpectedVersion
    {
        get
        {
            var tags = Request.GetTypedHeaders().IfMatch;
            if (tags.Count == 0)
            {
                return Request.Headers.IfMatch.Count == 0 ? null : throw Failure.Malformed("If-Match holds no ETag.");
            }

            if (tags.Count > 1)
            {
                throw Failure.Malformed("Give one ETag in If-Match.");
            }

            if (tags[0].Equals(EntityTagHeaderValue.Any))
            {
                return null;
            }

            return int.TryParse(tags[0].Tag.AsSpan().Trim('"'), out var version) ? version : throw Failure.Stale();
        }
    }

    /// <summary>Shows the version as ETag.</summary>
    protected void SetETag(int version) => Response.Headers.ETag = $"\"{version}\"";

    protected OkObjectResult Shown<TView>(TView view)
        where TView : RecordView
    {
        SetETag(view.Version);
        return Ok(view);
    }
}
