using AdControl.Decisions.Wording;
using AdControl.Documents.Acts;
using AdControl.Rules;

namespace AdControl.Decisions;

/// <summary>A draft: what the rules wrote and what people made of it since. Immutable: each edit gives a new one.</summary>
public sealed class Decision
{
    private Decision(ActDocument original, ActDocument current, IReadOnlyList<DecisionEdit> edits) => (Original, Current, Edits) = (original, current, edits);

    /// <summary>What the rules wrote.</summary>
    public ActDocument Original { get; }

    /// <summary>What it says now.</summary>
    public ActDocument Current { get; }

    /// <summary>What people did, in the order in which they did it.</summary>
    public IReadOnlyList<DecisionEdit> Edits { get; }

    /// <summary>A draft as the rules wrote it.</summary>
    public static Decision Of(ActDocument act) => new(act, act, []);

    /// <summary>A draft with edits made before, as they were stored.</summary>
    /// <exception cref="DecisionEditException">An edit does not fit the draft.</exception>
    public static Decision Of(ActDocument act, IEnumerable<DecisionEdit> edits) => edits.Aggregate(Of(act), (decision, edit) => decision.Apply(edit));

    /// <summary>Gives a sentence other words.</summary>
    /// <exception cref="DecisionEditException">There is no such sentence, or the words are empty.</exception>
    public Decision Edit(string sentence, string text, string by, DateTimeOffset at) => Apply(new DecisionEdit(DecisionEditKind.Edit, sentence, by, at) { Text = text });

    /// <summary>Adds a sentence behind another, in the same paragraph, list or group.</summary>
    /// <exception cref="DecisionEditException">There is no such sentence, it stands alone, or the words are empty.</exception>
    public Decision Insert(string after, string text, string by, DateTimeOffset at) =>
        Apply(new DecisionEdit(DecisionEditKind.Insert, $"added.{Edits.Count + 1}", by, at) { After = after, Text = text });

    /// <summary>Takes a sentence out.</summary>
    /// <exception cref="DecisionEditException">There is no such sentence, or the act cannot do without it.</exception>
    public Decision Remove(string sentence, string by, DateTimeOffset at) => Apply(new DecisionEdit(DecisionEditKind.Remove, sentence, by, at));

    /// <summary>Makes one edit.</summary>
    /// <exception cref="DecisionEditException">It does not fit the draft.</exception>
    public Decision Apply(DecisionEdit edit)
    {
        var at = edit.After ?? edit.Sentence;
        if (Current.Sentences.All(s => s.Id != at)) throw Unknown(at);
        if (edit.Kind != DecisionEditKind.Remove && string.IsNullOrWhiteSpace(edit.Text)) throw new DecisionEditException(at, "A sentence has words: to take it out, remove it.");
        try
        {
            return new Decision(Original, Current.Rewrite(s => s.Id == at ? Changed(s, edit) : [s]), [.. Edits, edit]);
        }
        catch (ArgumentException refused)
        {
            throw new DecisionEditException(at, refused.Message, refused);
        }
    }

    /// <summary>How each sentence differs from what the rules wrote; one that was changed back is no change.</summary>
    public IReadOnlyList<DecisionChange> Changes => DecisionChanges.Of(this);

    /// <summary>The draft as HTML with its changes marked in place; what was taken out stands where it was.</summary>
    /// <param name="options">Further options; null for the defaults.</param>
    public string ToMarkedHtml(ActHtmlOptions? options = null)
    {
        var shown = DecisionChanges.WithRemoved(this);
        return ActHtml.Fragment(shown, (options ?? new ActHtmlOptions()) with { Marks = DecisionChanges.Marks(this, shown) });
    }

    /// <summary>Ends the editing: the text that is signed.</summary>
    /// <param name="reference">The reference of the act.</param>
    /// <param name="date">Its date.</param>
    public FrozenDecision Freeze(string reference, DateOnly date) => new(LateWords.Fill(Current, reference, date));

    private static IReadOnlyList<ActSentence> Changed(ActSentence sentence, DecisionEdit edit) => edit.Kind switch
    {
        DecisionEditKind.Edit => [sentence with { Text = edit.Text! }],
        DecisionEditKind.Insert => [sentence, new ActSentence(edit.Sentence, edit.Text!)],
        _ => [],
    };

    private DecisionEditException Unknown(string sentence)
    {
        var near = NearestName.Of(sentence, Current.Sentences.Select(s => s.Id));
        return new DecisionEditException(sentence, $"The draft has no sentence \"{sentence}\".{(near is null ? "" : $" Did you mean \"{near}\"?")}");
    }
}
