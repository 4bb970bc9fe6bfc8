using System.Globalization;
using System.Xml;

namespace AdControl.Documents.Acts;

/// <summary>Writes the metadata of an act: work, expression, manifestation, life cycle, who is who.</summary>
internal sealed class AknMeta(XmlWriter xml)
{
    /// <summary>A work must have a date; this one says that it has none yet.</summary>
    private const string NoDate = "0001-01-01";

    private string source = "";
    private string date = "";

    /// <param name="act">The act.</param>
    /// <param name="annex">The number of the annex the metadata is for; 0 for the act itself.</param>
    public void Write(ActDocument act, int annex = 0)
    {
        (source, date) = ($"#{act.Authority.Code}", act.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? NoDate);
        var part = annex == 0 ? "!main" : $"!annexe_{annex}";
        Start("meta");
        Identification(act, part);
        if (annex == 0) LifecycleAndReferences(act);
        xml.WriteEndElement();
    }

    private void Identification(ActDocument act, string part)
    {
        Start("identification", ("source", source));
        Start("FRBRWork");
        Core(ActUris.Work(act), part, ActUris.Eli(act));
        Empty("FRBRcountry", ("value", "fr"));
        Empty("FRBRsubtype", ("value", act.Type));
        if (act.Reference is { } reference) Empty("FRBRnumber", ("value", ActWords.Clean(reference)));
        Empty("FRBRname", ("value", act.Title.Text));
        xml.WriteEndElement();
        Start("FRBRExpression");
        Core(ActUris.Expression(act), part);
        Empty("FRBRlanguage", ("language", ActUris.Language(act)));
        xml.WriteEndElement();
        Start("FRBRManifestation");
        Core(ActUris.Manifestation(act, "xml"), part);
        Empty("FRBRformat", ("value", "application/akn+xml"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Core(string uri, string part, string? eli = null)
    {
        Empty("FRBRthis", ("value", $"{uri}/{part}"));
        Empty("FRBRuri", ("value", uri));
        if (eli is not null) Empty("FRBRalias", ("value", "/" + eli), ("name", "eli"));
        Empty("FRBRdate", ("date", date), ("name", date == NoDate ? "undated" : "adoption"));
        Empty("FRBRauthor", ("href", source));
    }

    private void LifecycleAndReferences(ActDocument act)
    {
        if (act.Date is not null)
        {
            Start("lifecycle", ("source", source));
            Empty("eventRef", ("date", date), ("source", "#original"), ("type", "generation"));
            xml.WriteEndElement();
        }
        Start("references", ("source", source));
        Empty("original", ("eId", "original"), ("href", ActUris.Expression(act)), ("showAs", act.Title.Text));
        for (var i = 0; i < act.Relations.Count; i++) Relation(act.Relations[i], i + 1);
        Empty("TLCOrganization", ("eId", act.Authority.Code), ("href", $"/akn/ontology/organization/fr/{act.Authority.Code}"), ("showAs", ActWords.Clean(act.Authority.Name)));
        if (act.Signatory is { } signatory) Empty("TLCPerson", ("eId", "signatory"), ("href", $"/akn/ontology/person/fr/{act.Authority.Code}/signatory"), ("showAs", ActWords.Clean(signatory.Name)));
        xml.WriteEndElement();
        if (act.Signature is { } signature) Proof(signature);
    }

    private void Relation(ActRelation relation, int number) =>
        Empty("activeRef",
            ("eId", $"relation_{number}"),
            ("href", relation.Uri ?? $"#{ActUris.Number(relation.Reference)}"),
            ("showAs", $"{relation.Kind.ToString().ToLowerInvariant()} {ActWords.Clean(relation.Reference)}"));

    private void Proof(ActSignature signature)
    {
        Start("proprietary", ("source", source));
        xml.WriteStartElement("signature", "urn:adcontrol:act");
        xml.WriteAttributeString("sha256", signature.Sha256);
        xml.WriteAttributeString("signedAt", signature.SignedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Empty(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, attributes);
        xml.WriteEndElement();
    }

    private void Start(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, ActAkomaNtoso.Namespace);
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
    }
}
