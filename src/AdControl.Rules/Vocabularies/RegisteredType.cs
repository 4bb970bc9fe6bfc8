namespace AdControl.Rules.Vocabularies;

/// <summary>A type whose listed members, and no others, expressions may use.</summary>
internal sealed class RegisteredType(string name, Type clr)
{
    private readonly Dictionary<string, List<RegisteredMember>> members = new(StringComparer.OrdinalIgnoreCase);

    public string Name { get; } = name;

    public Type Clr { get; } = clr;

    public IEnumerable<string> MemberNames => members.Keys;

    public void Add(RegisteredMember member)
    {
        if (!members.TryGetValue(member.Name, out var same)) members.Add(member.Name, same = []);
        same.Add(member);
    }

    public IReadOnlyList<RegisteredMember> Find(string name, bool isCaseSensitive = false) =>
        members.TryGetValue(name, out var found) && (!isCaseSensitive || found[0].Name == name) ? found : [];
}
