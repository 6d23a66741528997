using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Imports;
using Crm.Core.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Imports;

/// <summary>
/// Mappings that are kept under a name, for all who import. A file with the same columns is shown with the mapping that was
/// saved for them; any other that fits can be chosen.
/// </summary>
[Resource("imports", Things = "mappings", Read = Permission.ImportsManage)]
[Route("api/v1/import-mappings")]
[Tags("Import mappings")]
public sealed class ImportMappingsController(ImportMappingService mappings)
    : SettingsController<ImportMapping, ImportMappingInput, ImportMappingView>(mappings);
