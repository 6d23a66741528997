using Crm.Api.Hosting.Configuration;
using Crm.Core.Platform.Files;
using Crm.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Crm.Api.Hosting;

/// <summary>Keeps the files of records in the data folder, or in a bucket if the settings name one.</summary>
internal static class FileServices
{
    public static IServiceCollection AddCrmFiles(this IServiceCollection services, CrmSettings settings)
    {
        var files = settings.Files;
        services.AddSingleton(files.Options(settings.Limits));
        if (files.Bucket is { } bucket)
        {
            var options = new BucketOptions(bucket, files.Endpoint, files.Region, files.AccessKey, files.SecretKey);
            services.AddSingleton<IFileStorage>(_ => new BucketStorage(options));
        }
        else
        {
            services.AddSingleton<IFileStorage>(new FolderStorage(settings.Data.PathOf("files")));
        }

        return services;
    }
}

/// <summary>Takes a form with a file as large as <c>Limits:UploadBytes</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesFileAttribute : Attribute;

/// <summary>Widens the limit of the body where <see cref="TakesFileAttribute"/> says so; only there.</summary>
internal sealed class UploadLimitConvention(LimitSettings limits) : IActionModelConvention
{
    /// <summary>For what stands around the file.</summary>
    private const int FormBytes = 64 * 1024;

    public void Apply(ActionModel action)
    {
        if (!action.Attributes.OfType<TakesFileAttribute>().Any())
        {
            return;
        }

        var bytes = (long)limits.UploadBytes + FormBytes;
        action.Filters.Add(new RequestFormLimitsAttribute { MultipartBodyLengthLimit = bytes });
        foreach (var selector in action.Selectors)
        {
            // Known to the routing already, because a repeated request is read before its action is.
            selector.EndpointMetadata.Add(new RequestSizeLimitAttribute(bytes));
        }
    }
}
