namespace AdControl.Products;

/// <summary>A numbered section of product information.</summary>
/// <param name="Number">Its number without a final point, such as <c>4.1</c>.</param>
/// <param name="Title">Its heading without the number.</param>
/// <param name="Text">Its text, a paragraph a line; sub-sections that have a number of their own are not in it.</param>
public sealed record ProductInformationSection(string Number, string Title, string Text);
