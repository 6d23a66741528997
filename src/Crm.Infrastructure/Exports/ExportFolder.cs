using Crm.Core.Features.Exports;
using Crm.Infrastructure.Files;

namespace Crm.Infrastructure.Exports;

/// <summary>The files of exports in a folder of their own; nodes of one installation share it.</summary>
public sealed class ExportFolder(string path) : GeneratedFiles(path), IExportFiles;
