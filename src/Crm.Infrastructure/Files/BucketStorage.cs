using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Crm.Core.Platform.Files;

namespace Crm.Infrastructure.Files;

/// <summary>Where a bucket is, and who may write to it.</summary>
/// <param name="Bucket">Its name.</param>
/// <param name="Endpoint">The server; null: Amazon's of the region.</param>
/// <param name="Region">Of the bucket.</param>
/// <param name="AccessKey">Who; null: whoever the machine is.</param>
/// <param name="SecretKey">The password.</param>
public sealed record BucketOptions(string Bucket, Uri? Endpoint, string Region, string? AccessKey, string? SecretKey);

/// <summary>Files in a bucket of S3, or of a server that speaks its language (MinIO, Ceph, R2 …).</summary>
public sealed class BucketStorage(BucketOptions options) : IFileStorage, IDisposable
{
    private readonly AmazonS3Client _s3 = Client(options);

    public async Task WriteAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        if (content.CanSeek)
        {
            await PutAsync(name, content, cancellationToken);
            return;
        }

        // The server wants to know the length beforehand.
        await using var kept = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        await content.CopyToAsync(kept, cancellationToken);
        kept.Position = 0;
        await PutAsync(name, kept, cancellationToken);
    }

    public async Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _s3.GetObjectAsync(options.Bucket, name, cancellationToken);
            return answer.ResponseStream;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        _s3.DeleteObjectAsync(options.Bucket, name, cancellationToken);

    public async IAsyncEnumerable<StoredFile> ListAsync(
        string folder,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var request = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = folder + "/" };
        ListObjectsV2Response page;
        do
        {
            page = await _s3.ListObjectsV2Async(request, cancellationToken);
            foreach (var file in page.S3Objects ?? [])
            {
                yield return new StoredFile(file.Key, file.LastModified?.ToUniversalTime() ?? DateTime.MaxValue);
            }

            request.ContinuationToken = page.NextContinuationToken;
        } while (page.IsTruncated == true);
    }

    public void Dispose() => _s3.Dispose();

    private Task PutAsync(string name, Stream content, CancellationToken cancellationToken) =>
        _s3.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = options.Bucket,
                Key = name,
                InputStream = content,
                AutoCloseStream = false,
            },
            cancellationToken
        );

    private static AmazonS3Client Client(BucketOptions options)
    {
        var config = new AmazonS3Config
        {
            AuthenticationRegion = options.Region,

            // Servers other than Amazon's know neither its newer checksums nor buckets as names of hosts.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.ForcePathStyle = true;
        }
        else
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        }

        return options.AccessKey is { } key
            ? new AmazonS3Client(new BasicAWSCredentials(key, options.SecretKey), config)
            : new AmazonS3Client(config);
    }
}
