namespace AdControl.Rules.Nodes;

/// <summary>The operations sequences know, grouped by what they give: a judgement, an element, a number, a sequence.</summary>
internal enum SequenceMethod
{
    Any, All, Count, LongCount, Contains, SequenceEqual,
    First, FirstOrDefault, Last, LastOrDefault, Single, SingleOrDefault,
    Sum, Average, Min, Max,
    Where, Select, SelectMany, OrderBy, OrderByDescending, ThenBy, ThenByDescending, GroupBy, SkipWhile, TakeWhile, Skip, Take, Distinct, Reverse, Intersect, Except, Union, Concat,
    Append, Prepend, DefaultIfEmpty, OfType, Cast, ToList, ToArray,
}
