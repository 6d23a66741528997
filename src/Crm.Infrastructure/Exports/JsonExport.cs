using System.Text.Encodings.Web;
using System.Text.Json;
using Crm.Core.Features.Exports;

namespace Crm.Infrastructure.Exports;

/// <summary>One array of the records, as the API shows them.</summary>
public sealed class JsonExport : IExportFormat
{
    public ExportFormat Format => ExportFormat.Json;

    public IExportWriter Begin(Stream stream, ExportPlan plan) => new Writer(stream, plan);

    private sealed class Writer : IExportWriter
    {
        private const int FlushAt = 64 * 1024;
        private readonly ExportPlan _plan;
        private readonly Utf8JsonWriter _json;

        public Writer(Stream stream, ExportPlan plan)
        {
            _plan = plan;
            _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            _json.WriteStartArray();
        }

        public async Task WriteAsync(ExportRow row, CancellationToken cancellationToken)
        {
            _plan.Shown(row).WriteTo(_json);
            if (_json.BytesPending > FlushAt)
            {
                await _json.FlushAsync(cancellationToken);
            }
        }

        public Task CompleteAsync(CancellationToken cancellationToken)
        {
            _json.WriteEndArray();
            return _json.FlushAsync(cancellationToken);
        }

        public ValueTask DisposeAsync() => _json.DisposeAsync();
    }
}
