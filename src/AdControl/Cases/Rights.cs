namespace AdControl.Cases;

/// <summary>Who may do what: one table. Tasks say themselves who may take them.</summary>
public static class Rights
{
    private static readonly Dictionary<string, ActorRole[]> s_roles = new(StringComparer.Ordinal)
    {
        ["edit-draft"] = [ActorRole.Company, ActorRole.Pharmacist],
        ["deposit"] = [ActorRole.Company, ActorRole.Pharmacist],
        ["add-file"] = [ActorRole.Company, ActorRole.Pharmacist, ActorRole.Evaluator],
        ["withdraw"] = [ActorRole.Company, ActorRole.Pharmacist],
        ["answer"] = [ActorRole.Company, ActorRole.Pharmacist],
        ["assign"] = [ActorRole.Lead, ActorRole.Admin],
        ["confirm"] = [ActorRole.Evaluator],
        ["dismiss"] = [ActorRole.Evaluator],
        ["edit-recital"] = [ActorRole.Evaluator, ActorRole.Legal],
        ["comment"] = [ActorRole.Evaluator, ActorRole.Legal, ActorRole.Signatory, ActorRole.Lead],
        ["link"] = [ActorRole.Evaluator],
        ["add-finding"] = [ActorRole.Evaluator],
        ["answer-checklist"] = [ActorRole.Evaluator],
        ["ask-opinion"] = [ActorRole.Evaluator],
        ["ask-information"] = [ActorRole.Evaluator],
        ["give-opinion"] = [ActorRole.Expert],
        ["edit-act"] = [ActorRole.Evaluator, ActorRole.Legal],
        ["sign"] = [ActorRole.Signatory],
        ["notify"] = [ActorRole.Evaluator, ActorRole.Lead, ActorRole.Publisher],
        ["publish"] = [ActorRole.Publisher],
        ["import-register"] = [ActorRole.Admin, ActorRole.System],
        ["set-re-evaluation"] = [ActorRole.Admin, ActorRole.Lead, ActorRole.System],
        ["operate"] = [ActorRole.Admin],
        ["recheck"] = [ActorRole.Evaluator, ActorRole.Lead],
    };

    /// <summary>Refuses what the actor's role does not allow.</summary>
    public static void Check(string verb, Actor actor)
    {
        if (!s_roles[verb].Contains(actor.Role)) throw new CaseRefusedException(RefusalCode.NotAllowed, $"{actor} may not {verb}: that is for {string.Join(", ", s_roles[verb].Select(Law.WireNames.WireName))}.");
    }

    /// <summary>Refuses what the actor's role does not allow, and an applicant's hand on the case of another.</summary>
    public static void Check(string verb, Actor actor, Case one)
    {
        Check(verb, actor);
        CheckOwn(actor, one);
    }

    /// <summary>Refuses an applicant's hand on the case of another.</summary>
    public static void CheckOwn(Actor actor, Case one)
    {
        if (!actor.IsApplicant || actor.Organisation == one.Dossier.Company || one.Dossier.AuthorisedPersons.Any(p => AccountName.AreSame(p, actor.Name))) return;
        throw new CaseRefusedException(RefusalCode.NotAllowed, $"The case is not one of {actor.Organisation}.");
    }

    /// <summary>Refuses a signature by somebody who evaluated the case, in whatever quality they sign.</summary>
    public static void CheckSignature(Actor actor, Case one)
    {
        if (one.Evaluators.Any(e => AccountName.AreSame(e, actor.Name)))
            throw new CaseRefusedException(RefusalCode.EvaluatorCannotSign, $"{actor.Name} evaluated the case and cannot sign it.");
        Check("sign", actor, one);
    }

    /// <summary>Whether somebody may read a case: the agency reads all, an applicant theirs, an expert those they were asked about.</summary>
    public static bool MayRead(Actor actor, Case one) => actor.Role switch
    {
        ActorRole.Public => false,
        ActorRole.Expert => one.Opinions.Any(o => AccountName.AreSame(o.Expert, actor.Name)),
        _ => !actor.IsApplicant || actor.Organisation == one.Dossier.Company || one.Dossier.AuthorisedPersons.Any(p => AccountName.AreSame(p, actor.Name)),
    };

    /// <summary>Whether a file came with an opinion that was asked for in confidence.</summary>
    public static bool IsConfidential(Case one, CaseFile file) =>
        Actor.TryParse(file.AddedBy, out var by) && by.Role == ActorRole.Expert && one.Opinions.Any(o => o.IsConfidential && o.Expert == by.Name);
}
