using Crm.Core.Platform.Patching;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace Crm.Api.Hosting.Json;

internal static class JsonServices
{
    public static IMvcBuilder AddCrmJson(this IMvcBuilder mvc)
    {
        mvc.AddJsonOptions(options => ApiJson.Configure(options.JsonSerializerOptions));
        mvc.AddMvcOptions(options =>
        {
            options.InputFormatters.RemoveType<SystemTextJsonInputFormatter>();
            options.InputFormatters.Insert(0, new StrictJsonInput());
            options.InputFormatters.Insert(0, new SimpleFormInput());
            options.ReturnHttpNotAcceptable = false;
        });

        // What is sent as something else than a form is of the wrong type (415), not of another address (404).
        mvc.ConfigureApiBehaviorOptions(options => options.SuppressConsumesConstraintForFormFileParameters = true);
        mvc.Services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        return mvc;
    }
}
