using System.Text.Json.Nodes;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Exports;

/// <summary>One record on its way into a file.</summary>
/// <param name="Record">As the API shows it.</param>
/// <param name="Names">Of what the records of its page point to.</param>
public sealed record ExportRow(JsonObject Record, Names Names);
