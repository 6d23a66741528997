using Crm.Core.Features.Imports;
using Crm.Infrastructure.Files;

namespace Crm.Infrastructure.Imports;

/// <summary>Uploaded files in a folder of their own; nodes of one installation share it.</summary>
public sealed class ImportFolder(string path) : GeneratedFiles(path), IImportFiles;
