using AdControl.Advertising;
using AdControl.Documents;
using AdControl.Law;

namespace AdControl.Cases;

/// <summary>Judges texts that belong to no case, by the law and the register of an office.</summary>
public static class CaseChecking
{
    /// <summary>Judges a text.</summary>
    /// <exception cref="UnknownMedicineException">A medicine of the request is not in the register.</exception>
    /// <exception cref="LawDateOutsideException">The pack does not hold the law of that date.</exception>
    public static CheckResult Judge(this CaseOffice office, DocumentText document, CheckRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.Checks.Judge(document, request, cancellation);
    }

    /// <summary>Says why a rule ends as it does on a text, once for each medicine it reads; empty when there is no such rule.</summary>
    /// <exception cref="UnknownMedicineException">A medicine of the request is not in the register.</exception>
    public static IReadOnlyList<RuleExplanation> Explain(this CaseOffice office, string rule, DocumentText document, CheckRequest request)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.Checks.Explain(rule, document, request);
    }

    /// <summary>Says why a rule ends as it does on the advertisement and dossier of a case, by the law of a day.</summary>
    /// <exception cref="CaseRefusedException">The advertisement cannot be read, or a medicine is not in the register.</exception>
    public static IReadOnlyList<RuleExplanation> ExplainCase(this CaseOffice office, Case one, string rule, DateOnly lawDate, Language language)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.Checks.Explain(one, rule, office.ProcedureOf(one), lawDate, language);
    }
}
