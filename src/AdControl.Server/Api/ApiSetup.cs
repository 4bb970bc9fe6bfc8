using AdControl.Programs;
using AdControl.Server.Checking;

namespace AdControl.Server.Api;

/// <summary>What the addresses of programs need.</summary>
internal static class ApiSetup
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Caller>();
        services.AddSingleton<AnswerStore>().AddSingleton<CaseChanges>().AddSingleton<CheckDesk>().AddSingleton<CheckedTexts>();
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddOpenApi(document => ApiDocument.Describe(document));
        return services;
    }
}
