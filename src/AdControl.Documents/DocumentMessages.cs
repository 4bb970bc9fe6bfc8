using System.Globalization;

namespace AdControl.Documents;

/// <summary>Every error and warning of reading, in French and English, with how to mend it.</summary>
internal static class DocumentMessages
{
    private const string Poppler = "poppler-utils";

    private static readonly Dictionary<string, Entry> Entries = new(StringComparer.Ordinal)
    {
        // Errors
        ["empty-document"] = new("Le document est vide : il ne contient aucun texte à contrôler.", "The document is empty: it holds no text to check.",
            "Vérifiez qu'il s'agit du bon fichier et comment il a été enregistré ; si le texte est dans une image, contrôlez l'image elle-même.", "Check that this is the right file and how it was saved; if the text is in a picture, check the picture itself."),
        ["file-too-large"] = new("Le fichier fait {0} octets ; la limite est de {1}.", "The file has {0} bytes; the limit is {1}.",
            "Réduisez les images du document ou divisez-le.", "Make the pictures of the document smaller, or divide it."),
        ["damaged"] = new("Le fichier est endommagé et ne peut pas être lu comme {0} : {1}.", "The file is damaged and cannot be read as {0}: {1}.",
            "Ouvrez-le dans le logiciel qui l'a produit et enregistrez-le de nouveau.", "Open it in the program that made it and save it again."),
        ["encrypted"] = new("Le fichier est protégé par un mot de passe.", "The file is protected by a password.",
            "Enregistrez-en une copie sans mot de passe.", "Save a copy without a password."),
        ["unsupported"] = new("Le fichier est du type {0}, qui n'est pas lu.", "The file is of the type {0}, which is not read.",
            "Convertissez-le en {1}.", "Convert it to {1}."),
        ["executable"] = new("Le fichier est un programme, pas un document.", "The file is a program, not a document.",
            "Ne l'ouvrez pas ; demandez le document lui-même.", "Do not open it; ask for the document itself."),
        ["not-a-document"] = new("Le contenu n'est ni du texte ni un format connu.", "The content is neither text nor a known format.",
            "Fournissez un fichier txt, md, html, docx, pdf, png, jpg ou tiff.", "Provide a txt, md, html, docx, pdf, png, jpg or tiff file."),
        ["zip-too-many-entries"] = new("L'archive contient {0} entrées ; la limite est de {1}.", "The package has {0} entries; the limit is {1}.",
            "Enregistrez de nouveau le document dans son logiciel.", "Save the document again in its program."),
        ["zip-bomb"] = new("L'entrée « {0} » se décompresse au-delà de ce qui est permis ({1}).", "The entry \"{0}\" inflates beyond what is allowed ({1}).",
            "Ce fichier peut être malveillant ; demandez le document à nouveau.", "This file may be hostile; ask for the document again."),
        ["xml-too-deep"] = new("Le XML de « {0} » est imbriqué sur plus de {1} niveaux.", "The XML of \"{0}\" is nested more than {1} levels deep.",
            "Enregistrez de nouveau le document dans son logiciel.", "Save the document again in its program."),
        ["xml-too-large"] = new("Le XML de « {0} » a plus de {1} éléments.", "The XML of \"{0}\" has more than {1} elements.",
            "Divisez le document.", "Divide the document."),
        ["html-too-deep"] = new("Le HTML est imbriqué sur plus de {0} niveaux.", "The HTML is nested more than {0} levels deep.",
            "Vérifiez les balises qui ne sont pas fermées.", "Check for elements that are not closed."),
        ["html-too-large"] = new("Le HTML a plus de {0} éléments.", "The HTML has more than {0} elements.",
            "Divisez le document.", "Divide the document."),
        ["markdown-too-dense"] = new("Un paragraphe Markdown contient plus de {0} crochets ouvrants.", "A Markdown paragraph has more than {0} opening brackets.",
            "Séparez les paragraphes par des lignes vides.", "Separate the paragraphs by empty lines."),
        ["text-too-long"] = new("Le texte dépasse {0} caractères.", "The text is longer than {0} characters.",
            "Divisez le document.", "Divide the document."),
        ["too-many-pages"] = new("Le document a {0} pages ; la limite est de {1}.", "The document has {0} pages; the limit is {1}.",
            "Divisez le document.", "Divide the document."),
        ["image-too-large"] = new("L'image fait {0} pixels ; la limite est de {1}.", "The picture has {0} pixels; the limit is {1}.",
            "Réduisez sa définition (300 points par pouce suffisent).", "Lower its resolution (300 dots per inch are enough)."),
        ["timeout"] = new("La lecture a dépassé {0} secondes.", "Reading took longer than {0} seconds.",
            "Divisez le document ou relevez la limite de temps.", "Divide the document or raise the time limit."),
        ["program-missing"] = new("Le programme « {0} », nécessaire pour lire ce format, n'est pas installé.", "The program \"{0}\", needed to read this format, is not installed.",
            "Installez le paquet Debian : apt-get install {1}", "Install the Debian package: apt-get install {1}"),
        ["program-failed"] = new("Le programme « {0} » n'a pas pu lire le document.", "The program \"{0}\" could not read the document.",
            "Ouvrez le document dans son logiciel et enregistrez-le de nouveau.", "Open the document in its program and save it again."),
        ["program-output"] = new("Le programme « {0} » a produit plus de {1} octets.", "The program \"{0}\" wrote more than {1} bytes.",
            "Divisez le document.", "Divide the document."),

        // Warnings
        ["no-text"] = new("Aucun texte n'a été trouvé.", "No text was found.",
            "Vérifiez qu'il s'agit du bon fichier.", "Check that this is the right file."),
        ["wrong-extension"] = new("L'extension « {0} » ne correspond pas au contenu, lu comme {1}.", "The extension \"{0}\" does not fit the content, which was read as {1}.",
            "Renommez le fichier.", "Rename the file."),
        ["encoding-guessed"] = new("Le codage n'est pas déclaré ; le texte a été lu en {0}.", "The encoding is not declared; the text was read as {0}.",
            "Enregistrez le fichier en UTF-8.", "Save the file as UTF-8."),
        ["encoding-declared-wrong"] = new("Le codage déclaré ({0}) ne correspond pas au contenu, lu en {1}.", "The declared encoding ({0}) does not fit the content, which was read as {1}.",
            "Corrigez la déclaration ou enregistrez en UTF-8.", "Correct the declaration or save as UTF-8."),
        ["encoding-damaged"] = new("{0} caractère(s) illisible(s) ont été remplacés.", "{0} unreadable character(s) were replaced.",
            "Enregistrez le fichier en UTF-8.", "Save the file as UTF-8."),
        ["hidden-text"] = new("Le document contient du texte masqué ({0} passage(s)).", "The document holds hidden text ({0} passage(s)).",
            "Supprimez-le ou rendez-le visible.", "Remove it or make it visible."),
        ["external-reference"] = new("Le document renvoie à {0} ressource(s) externe(s), qui n'ont pas été chargées : {1}", "The document refers to {0} external resource(s), which were not fetched: {1}",
            "Intégrez au document ce qui doit être contrôlé.", "Put into the document what is to be checked."),
        ["script"] = new("La page contient {0} script(s), qui n'ont pas été exécutés.", "The page holds {0} script(s), which were not run.",
            "Vérifiez qu'ils ne changent pas le texte affiché.", "Check that they do not change the text that is shown."),
        ["tracked-changes"] = new("Suivi des modifications : {0} insertion(s) lues comme acceptées, {1} suppression(s) ignorées.", "Tracked changes: {0} insertion(s) read as accepted, {1} deletion(s) left out.",
            "Acceptez ou refusez les modifications avant le dépôt.", "Accept or reject the changes before submitting."),
        ["comments"] = new("{0} commentaire(s) ne font pas partie du texte contrôlé.", "{0} comment(s) are not part of the text that is checked.",
            "Supprimez les commentaires avant le dépôt.", "Remove the comments before submitting."),
        ["macros"] = new("Le document contient des macros ; elles n'ont pas été exécutées.", "The document holds macros; they were not run.",
            "Enregistrez-le en docx sans macros.", "Save it as docx without macros."),
        ["embedded-object"] = new("Le document contient {0} objet(s) incorporé(s), dont le texte n'a pas été lu.", "The document holds {0} embedded object(s), whose text was not read.",
            "Collez leur contenu dans le document ou contrôlez-les séparément.", "Paste their content into the document or check them by themselves."),
        ["pictures-not-read"] = new("Le document contient {0} image(s) ; le texte qu'elles portent n'a pas été lu{1}.", "The document holds {0} picture(s); text in them was not read{1}.",
            "Contrôlez les images séparément, ou fournissez un PDF scanné.", "Check the pictures by themselves, or provide a scanned PDF."),
        ["active-content"] = new("Le PDF contient des scripts ou lance des programmes ; rien n'a été exécuté.", "The PDF holds scripts or starts programs; nothing was run.",
            "Exportez un PDF sans contenu actif.", "Export a PDF without active content."),
        ["restricted"] = new("Le PDF porte des restrictions de copie ou d'impression.", "The PDF restricts copying or printing.",
            "Fournissez un PDF sans restriction.", "Provide a PDF without restrictions."),
        ["scanned"] = new("Page(s) {0} lue(s) par reconnaissance de caractères.", "Page(s) {0} were read by character recognition.",
            "Comparez chaque constat à l'image.", "Compare each finding with the picture."),
        ["low-confidence"] = new("La reconnaissance de caractères est peu sûre ({0} % de confiance en moyenne).", "Character recognition is not sure ({0} % confidence on average).",
            "Fournissez une image plus nette, à 300 points par pouce.", "Provide a sharper picture, at 300 dots per inch."),
        ["pages-not-read"] = new("La reconnaissance s'arrête à {0} page(s) ; non lue(s) : {1}.", "Recognition stops at {0} page(s); not read: {1}.",
            "Divisez le document ou relevez la limite.", "Divide the document or raise the limit."),
        ["blank-pages"] = new("Aucun texte sur la ou les pages {0}.", "No text on page(s) {0}.",
            "Vérifiez qu'elles sont bien vides.", "Check that they are meant to be empty."),
    };

    /// <summary>The Debian package that brings a program.</summary>
    public static string PackageOf(string program) => program == "tesseract" ? "tesseract-ocr tesseract-ocr-fra" : Poppler;

    public static IEnumerable<string> Codes => Entries.Keys;

    public static string Message(string code, IReadOnlyList<string> arguments, string language) =>
        Format(language == "fr" ? Entries[code].Fr : Entries[code].En, arguments, language);

    public static string Mend(string code, IReadOnlyList<string> arguments, string language) =>
        Format(language == "fr" ? Entries[code].MendFr : Entries[code].MendEn, arguments, language);

    private static string Format(string template, IReadOnlyList<string> arguments, string language) =>
        string.Format(CultureInfo.InvariantCulture, template, [.. arguments.Select(a => Localise(a, language))]);

    // An argument may itself be a name that differs between the languages, written "fr|en".
    private static string Localise(string argument, string language)
    {
        var bar = argument.IndexOf('¦', StringComparison.Ordinal);
        if (bar < 0) return argument;
        return language == "fr" ? argument[..bar] : argument[(bar + 1)..];
    }

    private sealed record Entry(string Fr, string En, string MendFr, string MendEn);
}
