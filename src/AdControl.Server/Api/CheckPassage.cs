namespace AdControl.Server.Api;

/// <summary>A passage of the text that proves a finding.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">Its length, in UTF-16 units.</param>
/// <param name="Text">Its words.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Source">Where it stands in the file; absent when that is not known.</param>
/// <param name="Ocr">Whether it was read off a picture.</param>
/// <param name="Hidden">Whether a reader does not see it.</param>
/// <param name="AlternativeText">Whether it is the alternative text of a picture.</param>
public sealed record CheckPassage(int Start, int Length, string Text, int Page, int Line, int Column, string? Source, bool? Ocr, bool? Hidden, bool? AlternativeText);
