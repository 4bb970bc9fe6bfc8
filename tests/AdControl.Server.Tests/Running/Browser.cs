using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AdControl.Server.Tests.Running;

/// <summary>A browser without a screen and without a script: cookies, pages, forms as they stand in the page.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    /// <summary>A fresh one.</summary>
    public Browser(Uri address) => Client = new HttpClient(handler) { BaseAddress = address };

    /// <summary>Calls the server as this browser would.</summary>
    public HttpClient Client { get; }

    /// <summary>The page shown now.</summary>
    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    /// <summary>The address of the page shown now, with its query.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The status the page shown now came with.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>The text of the page's content, with white space folded.</summary>
    public string Text => string.Join(' ', (Page.QuerySelector("main") ?? Page.DocumentElement).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Opens an address and follows where it leads.</summary>
    public async Task<Browser> OpenAsync(string address)
    {
        await ShowAsync(await Client.GetAsync(address), address);
        return this;
    }

    /// <summary>Fills the form that has a button or an action and sends it, as the page would without a script.</summary>
    /// <param name="which">A selector of the form, or of something in it.</param>
    /// <param name="values">Names and values of fields.</param>
    public async Task<Browser> SendAsync(string which, params (string Name, string Value)[] values)
    {
        var element = Page.QuerySelector(which) ?? throw new InvalidOperationException($"{Address} has nothing that matches {which}: {Text}");
        var form = element.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException($"{which} of {Address} lies in no form.");
        var fields = FieldsOf(form, element).Where(field => values.All(value => value.Name != field.Name)).Concat(values);
        var action = element.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Address;
        if (form.Method == "get")
        {
            var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
            return await OpenAsync($"{action.Split('?')[0]}?{query}");
        }
        await ShowAsync(await Client.PostAsync(action, ContentOf(form, fields)), action);
        return this;
    }

    /// <summary>Signs in.</summary>
    public async Task SignInAsync(string name, string password)
    {
        await OpenAsync("/sign-in");
        await SendAsync("form[action='/sign-in']", ("Name", name), ("Password", password));
        Assert.True(Page.QuerySelector("form[action='/sign-out']") is not null, $"{name} could not sign in: {Text}");
    }

    /// <summary>Files to be sent with the next form: field, file name, bytes.</summary>
    public IList<(string Field, string Name, byte[] Bytes)> Files { get; } = [];

    private HttpContent ContentOf(IHtmlFormElement form, IEnumerable<(string Name, string Value)> fields)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data") return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in Files) content.Add(new ByteArrayContent(bytes), field, name);
        Files.Clear();
        return content;
    }

    // What a browser would send of a form: fields with a name, ticked boxes, the button that was pressed.
    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form, IElement pressed)
    {
        foreach (var field in form.Elements)
        {
            if (field.GetAttribute("name") is not { Length: > 0 } name || field.HasAttribute("disabled")) continue;
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked) yield return (name, box.HasAttribute("value") ? box.Value : "on");
                    break;
                case IHtmlInputElement { Type: "file" or "submit" or "button" or "reset" }:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) yield return (name, option.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlButtonElement button when ReferenceEquals(button, pressed):
                    yield return (name, button.Value);
                    break;
            }
        }
    }

    private async Task ShowAsync(HttpResponseMessage answer, string address)
    {
        for (var hops = 0; answer.Headers.Location is { } location; hops++)
        {
            Assert.True(hops < 10, $"{address} leads in a circle.");
            address = location.IsAbsoluteUri ? location.PathAndQuery : location.ToString();
            answer = await Client.GetAsync(address);
        }
        (Address, Status) = (address, answer.StatusCode);
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }
}
