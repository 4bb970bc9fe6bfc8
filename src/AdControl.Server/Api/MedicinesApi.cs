using AdControl.Cases;
using AdControl.Products;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Api;

/// <summary>The register of medicines.</summary>
internal static class MedicinesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var medicines = api.MapGroup("/medicines").WithTags("Medicines");
        medicines.MapGet("", Find).WithSummary("Medicines whose name or code is like a text, the most alike first").Produces<IReadOnlyList<MedicineMatch>>();
        medicines.MapGet("/{cis}", Show).WithSummary("A medicine by its CIS code, as the register has it today").Produces<Medicine>().Refuses(404);
    }

    private static IResult Find(Caller caller, [FromQuery] string? q, [FromQuery] int? limit) =>
        Results.Json(string.IsNullOrWhiteSpace(q) ? [] : caller.Office.FindMedicines(q.Length > 200 ? q[..200] : q, Math.Clamp(limit ?? 20, 1, 100)));

    private static IResult Show(string cis, Caller caller) =>
        caller.Office.MedicineOf(cis) is { } found ? Results.Json(found) : throw new ApiRefusedException(RefusalCode.NotFound, caller.T["'{0}' is not in the register.", cis]);
}
