using System.Net;
using System.Text;
using System.Xml.Linq;
using Crm.Core.Platform.Files;
using Crm.Infrastructure.Files;

namespace Crm.Api.Tests.Attachments;

/// <summary>Folder and bucket keep the same promises.</summary>
public sealed class FileStorageScenarios : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-test-").FullName;
    private readonly BucketServer _server = new();
    private BucketStorage _bucket = null!;

    public ValueTask InitializeAsync()
    {
        _bucket = new BucketStorage(new BucketOptions("crm", _server.Address, "us-east-1", "key", "secret"));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _bucket.Dispose();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_written_is_read_listed_and_deleted(bool inBucket)
    {
        IFileStorage storage = inBucket ? _bucket : new FolderStorage(_folder);
        var large = new byte[300_000];
        Random.Shared.NextBytes(large);

        await storage.WriteAsync("one/a", new MemoryStream(large), default);
        await storage.WriteAsync("one/b", new OneWayStream(large), default);
        await storage.WriteAsync("two/c", new MemoryStream([1]), default);

        (await ReadAsync(storage, "one/a")).ShouldBe(large);
        (await ReadAsync(storage, "one/b")).ShouldBe(large);
        (await storage.OpenAsync("one/c", default)).ShouldBeNull();
        var listed = await ListAsync(storage, "one");
        listed.Select(f => f.Name).Order(StringComparer.Ordinal).ShouldBe(["one/a", "one/b"]);
        listed.ShouldAllBe(f => Math.Abs((DateTime.UtcNow - f.WrittenAt).TotalMinutes) < 5);
        (await ListAsync(storage, "three")).ShouldBeEmpty();
        await storage.DeleteAsync("one/a", default);
        await storage.DeleteAsync("one/a", default);
        (await storage.OpenAsync("one/a", default)).ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_upload_that_breaks_off_leaves_nothing_that_can_be_opened(bool inBucket)
    {
        IFileStorage storage = inBucket ? _bucket : new FolderStorage(_folder);

        await Should.ThrowAsync<Exception>(() =>
            storage.WriteAsync("one/a", new OneWayStream(new byte[300_000], 100_000), default)
        );

        (await storage.OpenAsync("one/a", default)).ShouldBeNull();
        (await ListAsync(storage, "one")).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_name_leads_out_of_the_folder()
    {
        var storage = new FolderStorage(Path.Combine(_folder, "files"));

        await storage.WriteAsync("../../escaped/../a", new MemoryStream([1]), default);

        Directory
            .EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .ShouldAllBe(f => f.StartsWith(Path.Combine(_folder, "files")));
    }

    private static async Task<byte[]> ReadAsync(IFileStorage storage, string name)
    {
        await using var stream = (await storage.OpenAsync(name, default)).ShouldNotBeNull();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return memory.ToArray();
    }

    private static async Task<List<StoredFile>> ListAsync(IFileStorage storage, string folder)
    {
        var files = new List<StoredFile>();
        await foreach (var file in storage.ListAsync(folder, default))
        {
            files.Add(file);
        }

        return files;
    }

    /// <summary>Can't be set back; breaks off where it is told to.</summary>
    private sealed class OneWayStream(byte[] content, int? breaksAt = null) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => Check(base.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Check(base.Read(buffer));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(Read(buffer, offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var buffer = new byte[bufferSize];
            while (Read(buffer, 0, buffer.Length) is > 0 and var read)
            {
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        private int Check(int read) => breaksAt <= Position ? throw new IOException("The line is down.") : read;
    }

    /// <summary>As much of a bucket's server as the product asks for.</summary>
    private sealed class BucketServer : IDisposable
    {
        private static readonly XNamespace Xml = "http://s3.amazonaws.com/doc/2006-03-01/";
        private readonly Dictionary<string, byte[]> _objects = [];
        private readonly HttpListener _listener = new();

        public BucketServer()
        {
            using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            free.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
            free.Stop();
            _listener.Prefixes.Add(Address.AbsoluteUri);
            _listener.Start();
            _ = Task.Run(ServeAsync);
        }

        public Uri Address { get; }

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    await AnswerAsync(await _listener.GetContextAsync());
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    // The test is over, or the client went away.
                }
            }
        }

        private async Task AnswerAsync(HttpListenerContext context)
        {
            var (request, response) = (context.Request, context.Response);
            var key = request.Url!.AbsolutePath["/crm".Length..].TrimStart('/');
            if (
                request.Headers["Authorization"]?.StartsWith("AWS4-HMAC-SHA256 Credential=key/", StringComparison.Ordinal) != true
            )
            {
                response.StatusCode = 403;
            }
            else if (request.HttpMethod == "PUT")
            {
                using var body = new MemoryStream();
                await request.InputStream.CopyToAsync(body);
                _objects[key] = Decoded(request, body.ToArray());
            }
            else if (request.HttpMethod == "DELETE")
            {
                _objects.Remove(key);
                response.StatusCode = 204;
            }
            else if (key.Length == 0)
            {
                response.ContentType = "application/xml";
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(List(request.QueryString["prefix"]!)));
            }
            else if (_objects.TryGetValue(key, out var content))
            {
                await response.OutputStream.WriteAsync(content);
            }
            else
            {
                response.StatusCode = 404;
                response.ContentType = "application/xml";
                await response.OutputStream.WriteAsync("<Error><Code>NoSuchKey</Code></Error>"u8.ToArray());
            }

            response.Close();
        }

        private string List(string prefix) =>
            new XElement(
                Xml + "ListBucketResult",
                new XElement(Xml + "IsTruncated", false),
                _objects
                    .Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal))
                    .Select(k => new XElement(
                        Xml + "Contents",
                        new XElement(Xml + "Key", k),
                        new XElement(Xml + "LastModified", DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'")),
                        new XElement(Xml + "Size", _objects[k].Length)
                    ))
            ).ToString();

        // Sent in signed pieces, each with its length before it.
        private static byte[] Decoded(HttpListenerRequest request, byte[] body)
        {
            if (request.Headers["X-Amz-Content-SHA256"]?.StartsWith("STREAMING", StringComparison.Ordinal) != true)
            {
                return body;
            }

            using var content = new MemoryStream();
            for (var at = 0; ; )
            {
                var end = Array.IndexOf(body, (byte)'\n', at);
                var length = Convert.ToInt32(Encoding.ASCII.GetString(body, at, end - at).Split(';')[0].Trim(), 16);
                if (length == 0)
                {
                    return content.ToArray();
                }

                content.Write(body, end + 1, length);
                at = end + 1 + length + 2;
            }
        }
    }
}
