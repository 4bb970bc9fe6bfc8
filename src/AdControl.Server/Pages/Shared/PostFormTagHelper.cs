using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AdControl.Server.Pages.Shared;

/// <summary>Gives a form that names its address the token against forged requests, as the framework does for those that do not.</summary>
[HtmlTargetElement("form", Attributes = "action, [method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The view the form stands in.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }
}
