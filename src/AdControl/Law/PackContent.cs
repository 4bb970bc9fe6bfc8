using AdControl.Rules.Phrases;

namespace AdControl.Law;

/// <summary>What a pack holds.</summary>
internal sealed record PackContent(IReadOnlyList<PackRule> Rules, Parameters Parameters, DepositCalendar Calendar, PhraseBook Phrases);
