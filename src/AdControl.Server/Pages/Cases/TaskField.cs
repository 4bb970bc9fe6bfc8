using AdControl.Law;

namespace AdControl.Server.Pages;

/// <summary>A field of a task's form.</summary>
/// <param name="Name">Its name in the data.</param>
/// <param name="Type"><c>text</c>, <c>lines</c>, <c>date</c>, <c>number</c>, <c>boolean</c>, <c>expert</c> or <c>case</c>.</param>
/// <param name="Label">What it is called.</param>
/// <param name="IsRequired">Whether the task does not end without it.</param>
internal sealed record TaskField(string Name, string Type, LocalText Label, bool IsRequired);
