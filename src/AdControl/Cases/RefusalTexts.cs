using AdControl.Law;

namespace AdControl.Cases;

/// <summary>The words of refusals: the French of each English pattern, and what each code means by itself in both languages.</summary>
public static class RefusalTexts
{
    // Where a state or qualities stand in a pattern, the French names them: {0:state}, {0:roles}.
    private static readonly Dictionary<string, string> s_french = new(StringComparer.Ordinal)
    {
        ["The case is {0}: no draft can be edited."] = "Le dossier est « {0:state} » : aucun projet ne peut être modifié.",
        ["The case has no signed act to publish."] = "Le dossier n'a pas d'acte signé à publier.",
        ["The act is published after it is notified."] = "L'acte est publié après sa notification.",
        ["\"supports\" is a number from 1 to {0}."] = "Le nombre de supports va de 1 à {0}.",
        ["\"feeReceipt.amount\" is an amount in euros from 0 to 1,000,000."] = "Le montant de la quittance va de 0 à 1 000 000 d'euros.",
        ["The dossier has no file '{0}' of role '{1}'."] = "Le dossier n'a pas de pièce « {0} » de nature « {1} ».",
        ["The dossier is deposited: the agency checks it now."] = "Le dossier est déposé : c'est l'agence qui le contrôle maintenant.",
        ["The case has no such file."] = "Le dossier n'a pas cette pièce.",
        ["The case is {0}: its dossier can no longer be changed."] = "Le dossier est « {0:state} » : il ne peut plus être modifié.",
        ["The dossier is with the responsible pharmacist, or signed off: the pharmacist changes it, or sends it back."] = "Le dossier est chez le pharmacien responsable, ou visé par lui : c'est lui qui le modifie, ou le renvoie.",
        ["There is no account '{0}'."] = "Il n'y a pas de compte « {0} ».",
        ["{0} may not change accounts: that is for admin."] = "{0} ne peut modifier les comptes : c'est à l'administrateur.",
        ["There is no draft to sign."] = "Il n'y a pas de projet à signer.",
        ["The responsible pharmacist has not signed the dossier off yet."] = "Le pharmacien responsable n'a pas encore validé le dossier.",
        ["The case is {0}: it was deposited already, or is over."] = "Le dossier est « {0:state} » : il a déjà été déposé, ou il est clos.",
        ["The dossier has no file of role '{0}'."] = "Le dossier n'a pas de pièce « {0} ».",
        ["The dossier names no medicine."] = "Le dossier ne nomme aucun médicament.",
        ["The dossier names '{0}' twice."] = "Le dossier nomme deux fois « {0} ».",
        ["'{0}', the number of the previous visa, is not written as YY/MM/CIS/GP|PM/NNN."] = "« {0} », le numéro du visa antérieur, ne s'écrit pas AA/MM/CIS/GP|PM/NNN.",
        ["The fee receipt {0} has paid for another application already."] = "La quittance {0} a déjà payé une autre demande.",
        ["'{0}' is for advertising to the {1}; the dossier states {2}."] = "« {0} » concerne un autre public que celui du dossier ({1} au lieu de {2}).",
        ["'{0}' is the number of another application."] = "« {0} » est le numéro d'une autre demande.",
        ["'{0}' is not written as YY/MM/CIS/{1}/NNN."] = "« {0} » ne s'écrit pas AA/MM/CIS/{1}/NNN.",
        ["'{0}' is a number of type {1}, not {2}."] = "« {0} » est un numéro de type {1}, et non {2}.",
        ["'{0}' carries the code of a medicine that is not in the dossier."] = "« {0} » porte le code d'un médicament qui n'est pas au dossier.",
        ["Nothing was granted from {0} to {1}."] = "Rien n'a été accordé du {0} au {1}.",
        ["The case is {0}: there is nothing that rules read."] = "Le dossier est « {0:state} » : il n'a rien que des règles lisent.",
        ["A reason is needed to dismiss a finding."] = "Il faut un motif pour écarter un constat.",
        ["No question of the checklist is of '{0}'."] = "Aucune question de la liste n'est celle de « {0} ».",
        ["The advertisement has only one version."] = "La publicité n'a qu'une version.",
        ["The case has no finding '{0}'; it has {1}."] = "Le dossier n'a pas de constat « {0} » ; il a : {1}.",
        ["The case is {0}: it is not under review."] = "Le dossier est « {0:state} » : il n'est pas en évaluation.",
        ["An opinion needs \"to\", such as \"expert:paul\"."] = "Un avis demande « to », comme « expert:paul ».",
        ["An opinion needs a \"question\"."] = "Un avis demande une question (« question »).",
        ["A request for information needs a \"question\"."] = "Une demande d'informations demande une question (« question »).",
        ["An opinion needs its text: \"opinion\"."] = "Un avis demande son texte (« opinion »).",
        ["\"{0}\" is a day, written 2026-03-31."] = "« {0} » est un jour, écrit 2026-03-31.",
        ["A reason is needed to send work back."] = "Il faut un motif pour renvoyer le travail.",
        ["'{0}' is for {1}, not for {2}."] = "« {0} » revient à {1}, et non à {2}.",
        ["'{0}' ends with {1}, not with '{2}'."] = "« {0} » s'achève par {1}, et non par « {2} ».",
        ["'{0}' needs \"{1}\" in its data."] = "« {0} » demande « {1} » dans ce qui est saisi.",
        ["\"{0}\" is a number."] = "« {0} » est un nombre.",
        ["\"{0}\" is at least {1}."] = "« {0} » vaut au moins {1}.",
        ["\"{0}\" is at most {1}."] = "« {0} » vaut au plus {1}.",
        ["The task '{0}' is {1}."] = "La tâche « {0} » n'est plus ouverte.",
        ["'{0}' was done by {1} at {2}."] = "« {0} » a été fait par {1} le {2}.",
        ["The case is {0}: no task '{1}' is open."] = "Le dossier est « {0:state} » : aucune tâche « {1} » n'est ouverte.",
        ["{0} may not start '{1}'."] = "{0} ne peut ouvrir « {1} ».",
        ["There is no case '{0}'."] = "Il n'y a pas de dossier « {0} ».",
        ["The case is changed by others all the time: try again."] = "D'autres modifient le dossier sans cesse : recommencez.",
        ["The case is {0}: its procedure does not wait for this."] = "Le dossier est « {0:state} » : sa procédure n'attend pas cela.",
        ["No procedure is called '{0}'; there are {1}."] = "Aucune procédure ne s'appelle « {0} » ; il y a : {1}.",
        ["The parameter '{0}' has no value on {1}."] = "Le paramètre « {0} » n'a pas de valeur le {1}.",
        ["The case '{0}' cannot be read ({1}): it was altered in the database. 'adcontrol audit verify' names what was."] = "Le dossier « {0} » ne peut être lu : il a été altéré dans la base. « adcontrol audit verify » nomme ce qui l'a été.",
        ["An edit of the draft does not fit the act as this signatory signs it: draft it again."] = "Une modification du projet ne convient pas à l'acte tel que ce signataire le signe : rédigez-le de nouveau.",
        ["The file {0} is not in the vault."] = "La pièce {0} n'est pas au coffre.",
        ["The stored file {0} was changed: its content no longer has this hash."] = "La pièce conservée {0} a été modifiée : son contenu n'a plus cette empreinte.",
        ["'{0}' is no state of a case."] = "« {0} » n'est pas un état de dossier.",
        ["'{0}' is no stage of rules."] = "« {0} » n'est pas une étape de règles.",
        ["The procedure '{0}' has no clock."] = "La procédure « {0} » n'a pas de délai.",
        ["{0}: the payload has no \"{1}\"."] = "{0} : le paramétrage n'a pas de « {1} ».",
        ["« {0} » does not stand in {1}."] = "« {0} » ne figure pas dans {1}.",
        ["The passage is there already for {0}."] = "Le passage est déjà relevé pour {0}.",
        ["{0} may not {1}: that is for {2}."] = "{0} ne peut faire cela ({1}) : cela revient à {2:roles}.",
        ["The case is not one of {0}."] = "Le dossier n'est pas de {0}.",
        ["{0} evaluated the case and cannot sign it."] = "{0} a évalué le dossier et ne peut le signer.",
        ["A re-evaluation of {0} is open already."] = "Une réévaluation de {0} est déjà ouverte.",
        ["No re-evaluation of {0} is open."] = "Aucune réévaluation de {0} n'est ouverte.",
        ["An act of kind '{0}' is {1}."] = "Un acte « {0} » n'est pas publié seul : il est notifié, ou publié dans une liste.",
        ["'{0}' is about what {1} granted, not about a case of '{2}'."] = "« {0} » porte sur ce qu'accorde {1}, et non sur un dossier « {2} ».",
    };

    private static readonly Dictionary<string, LocalText> s_codes = new(StringComparer.Ordinal)
    {
        ["not-allowed"] = new("La personne n'en a pas le droit", "This is not allowed"),
        ["wrong-state"] = new("Le dossier n'est pas dans un état qui le permette", "The case is not in a state for this"),
        ["evaluator-cannot-sign"] = new("Qui a évalué le dossier ne le signe pas", "Whoever evaluated a case does not sign it"),
        ["not-found"] = new("Rien ne porte ce nom", "Nothing is called so"),
        ["unknown-procedure"] = new("La procédure n'existe pas", "There is no such procedure"),
        ["unknown-medicine"] = new("Un médicament du dossier n'est pas au registre", "A medicine of the dossier is not in the register"),
        ["not-signed-off"] = new("Le pharmacien responsable n'a pas validé le dossier", "The responsible pharmacist has not signed the dossier off"),
        ["incomplete-dossier"] = new("Le dossier est incomplet", "The dossier is not complete"),
        ["wrong-audience"] = new("Le dossier vise un autre public", "The dossier is for another audience"),
        ["unreadable-file"] = new("Une pièce ne peut être lue", "A file cannot be read"),
        ["case-damaged"] = new("Le dossier a été altéré dans la base", "The case was altered in the database"),
        ["file-changed"] = new("Une pièce a été modifiée", "A file was changed"),
        ["wrong-number"] = new("Le numéro n'est pas écrit comme il faut", "The number is not written as it must be"),
        ["duplicate-number"] = new("Une autre demande a ce numéro", "Another application has this number"),
        ["deposit-blocked"] = new("Une règle s'oppose au dépôt", "A rule blocks the deposit"),
        ["already-done"] = new("C'est déjà fait", "It was done already"),
        ["task-over"] = new("La procédure n'attend plus cette tâche", "The procedure no longer waits for the task"),
        ["not-yours"] = new("Quelqu'un d'autre a cette tâche", "Somebody else has the task"),
        ["unknown-outcome"] = new("La tâche ne s'achève pas ainsi", "The task does not end so"),
        ["busy"] = new("D'autres modifient le dossier", "Others change the case"),
        ["missing"] = new("Il manque quelque chose", "Something is missing"),
        ["outside-limit"] = new("Un nombre dépasse ce que permet la loi", "A number lies beyond what the law allows"),
        ["decision-blocked"] = new("Une règle s'oppose à la signature", "A rule blocks the signature"),
        ["not-publishable"] = new("L'acte ne peut être publié", "The act may not be published"),
        ["procedure-fault"] = new("La procédure demande ce qui ne peut être fait", "The procedure asks for something that cannot be done"),
        ["wrong-subject"] = new("La procédure ne porte pas sur ce que ce dossier a accordé", "The procedure is not for what that case granted"),
        ["repeated-medicine"] = new("Le dossier nomme un médicament deux fois", "The dossier names a medicine twice"),
        ["fee-receipt-used"] = new("La quittance a déjà servi", "The fee receipt was used already"),
        ["unfit-text"] = new("Un texte contient un caractère qui ne s'affiche pas (commande, sens d'écriture, moitié de caractère)", "A text holds a character that is not shown (a control, a direction mark, half a character)"),
        ["too-long"] = new("Un texte ou une liste est trop long", "A text or a list is too long"),
        ["passage-not-found"] = new("Le passage ne figure pas dans le document", "The passage does not stand in the document"),
    };

    /// <summary>The French of an English pattern; null when it has none.</summary>
    public static string? Of(string pattern) => s_french.GetValueOrDefault(pattern);

    /// <summary>What a code means by itself; a code of a deposit rule means that the rule refuses.</summary>
    public static LocalText OfCode(string code) => s_codes.GetValueOrDefault(code, new LocalText("Une règle de dépôt s'y oppose", "A rule of deposit refuses"));

    /// <summary>Whether a code has words of its own.</summary>
    public static bool Has(string code) => s_codes.ContainsKey(code);
}
