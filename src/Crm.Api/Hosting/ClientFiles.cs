using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Crm.Api.Hosting;

/// <summary>
/// The files of the built client. The build leaves compressed copies beside them, and gives all in <c>/assets</c> names
/// that carry a hash of their content.
/// </summary>
internal static class ClientFiles
{
    private const string UntilItChanges = "no-cache";
    private const string Forever = "public, max-age=31536000, immutable";
    private static readonly PathString Hashed = "/assets";

    /// <summary>The smaller one first.</summary>
    private static readonly (string Name, string Extension)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>The file that a request asks for, in the best encoding that it takes; null when there is none.</summary>
    public static IResult? Find(HttpContext context, IFileProvider files)
    {
        var path = context.Request.Path;
        if (!ContentTypes.TryGetContentType(path.Value ?? "", out var contentType) || !IsThere(files, path, out var file))
        {
            return null;
        }

        var headers = context.Response.Headers;
        headers.CacheControl = path.StartsWithSegments(Hashed) ? Forever : UntilItChanges;
        headers.Vary = HeaderNames.AcceptEncoding;
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        foreach (var (name, extension) in Encodings)
        {
            if (accepted.Any(a => a.Value == name && a.Quality != 0) && IsThere(files, path + extension, out var smaller))
            {
                headers.ContentEncoding = name;
                return Send(smaller, contentType, name);
            }
        }

        return Send(file, contentType, "plain");
    }

    private static bool IsThere(IFileProvider files, string path, out IFileInfo file)
    {
        file = files.GetFileInfo(path);
        return file is { Exists: true, IsDirectory: false };
    }

    private static IResult Send(IFileInfo file, string contentType, string encoding) =>
        Results.Stream(
            file.CreateReadStream(),
            contentType,
            lastModified: file.LastModified,
            entityTag: new EntityTagHeaderValue($"\"{file.LastModified.UtcTicks:x}-{file.Length:x}-{encoding}\"")
        );
}
