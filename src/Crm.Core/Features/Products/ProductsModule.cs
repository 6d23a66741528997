using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Products;

public static class ProductsModule
{
    public static IServiceCollection AddProducts(this IServiceCollection services)
    {
        services.AddFields<ProductFields>();
        services.AddSingleton<ProductValidator>();
        services.AddRecords<ProductService>(RecordType.Product);
        return services;
    }
}
