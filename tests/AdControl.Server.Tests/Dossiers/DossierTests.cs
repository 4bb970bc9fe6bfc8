using System.Net;
using System.Text;
using AdControl.Cases;
using AdControl.Server.Tests.Running;
using AdControl.Tests.Shared;

namespace AdControl.Server.Tests.Dossiers;

/// <summary>The way of a dossier through its pages, without a script: from the choice of a procedure to the receipt, and everything that can go wrong on it.</summary>
public sealed class DossierTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly Actor s_company = new(ActorRole.Company, "company", "midi");

    private static byte[] Sample(params string[] path) => File.ReadAllBytes(Path.Combine([SharedData.SolutionRoot, "samples", .. path]));

    private async Task<Case> DraftAsync(string procedure = "visa-gp", string title = "Affiche") =>
        await server.Office.Desk.StartAsync(s_company, procedure, new Dossier { Title = title });

    // One receipt pays for one application only.
    private static int s_receipts;

    private static string NextReceipt() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"123456{Interlocked.Increment(ref s_receipts):00000}");

    /// <summary>A dossier that only waits for its deposit.</summary>
    private async Task<Case> ReadyAsync(string procedure = "visa-gp", string cis = "90000011")
    {
        var receipt = NextReceipt();
        var one = await server.Office.Desk.StartAsync(
            s_company, procedure,
            new Dossier { Title = "Affiche", Medicines = [cis], FeeReceipt = new DossierFee("TP0109", receipt, 510), ResponsiblePharmacist = new DossierPharmacist("Camille Exemple", new DateOnly(2026, 3, 1)) },
            [new SuppliedFile(FileRole.Advertisement, "affiche.txt", Sample("advertisements", "01-dolupara-affiche.txt")), new SuppliedFile(FileRole.FeeReceipt, $"{receipt}.txt", "quittance"u8.ToArray())]);
        Assert.Equal(CaseState.Ready, one.State);
        return one;
    }

    private Task<Case> FindAsync(string id) => server.Office.Desk.FindAsync(id);

    [Fact]
    public async Task A_company_goes_from_the_choice_of_a_procedure_to_the_receipt()
    {
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync("/dossiers/new");
        Assert.Contains("Visa for advertising to the public", browser.Text, StringComparison.Ordinal);
        Assert.Contains("2 months", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Withdrawal or suspension", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/dossiers/new?procedure=visa-gp");
        await browser.SendAsync("#Title", ("Title", "Affiche DOLUPARA"));
        Assert.EndsWith("/dossier", browser.Address, StringComparison.Ordinal);
        var id = browser.Address.Split('/')[2];
        Assert.Contains("not started", browser.Text, StringComparison.Ordinal);
        Assert.True(browser.Page.QuerySelector("button.primary")!.HasAttribute("disabled"));

        await browser.OpenAsync($"/cases/{id}/dossier/product");
        await browser.SendAsync("#Find", ("Find", "dolupara"), ("Look", "yes"));
        Assert.Contains("DOLUPARA", browser.Text, StringComparison.Ordinal);
        await browser.SendAsync("button[name=Add][value='90000011']");
        await browser.OpenAsync($"/cases/{id}/dossier/support");
        await browser.SendAsync("#Medium", ("Medium", "poster"), ("Dissemination", "Vitrines de pharmacies,\r\nd’avril à juin"), ("Supports", "1"));
        await browser.OpenAsync($"/cases/{id}/dossier/pieces");
        browser.Files.Add(("Files", "affiche.txt", Sample("advertisements", "01-dolupara-affiche.txt")));
        await browser.SendAsync("#Files", ("Role", "advertisement"));
        Assert.Contains("One file was added.", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"/cases/{id}/dossier/references");
        browser.Files.Add(("Files", "1.md", Sample("dossier", "references.md")));
        await browser.SendAsync("#Files");
        var receipt = NextReceipt();
        await browser.OpenAsync($"/cases/{id}/dossier/fee");
        browser.Files.Add(("Receipt", $"{receipt}.txt", Sample("dossier", "12345678901.txt")));
        await browser.SendAsync("#Number", ("Type", "TP0109"), ("Number", receipt), ("Amount", "510,00"), ("Declared", "true"));
        await browser.OpenAsync($"/cases/{id}/dossier/mentions");
        Assert.NotNull(browser.Page.QuerySelector(".badge.good"));
        await browser.OpenAsync($"/cases/{id}/dossier/check");
        await browser.SendAsync("form[action$='/dossier/check'] button");
        Assert.Contains("Rules fr", browser.Text, StringComparison.OrdinalIgnoreCase);

        await browser.OpenAsync($"/cases/{id}/dossier/sign-off");
        await browser.SendAsync("button[value=hand-over]", ("Pharmacist", "Pierre Fontaine"));
        Assert.Contains("with the responsible pharmacist now", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"/cases/{id}/dossier/kind");
        Assert.Contains("the pharmacist changes it", browser.Text, StringComparison.Ordinal);

        using var pharmacist = await server.SignedInAsync("pharmacist");
        await pharmacist.OpenAsync($"/cases/{id}/dossier/sign-off");
        await pharmacist.SendAsync("button[value=approve]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pharmacist.Status);
        await pharmacist.SendAsync("button[value=approve]", ("Confirmed", "true"));
        Assert.Contains("can be deposited", pharmacist.Text, StringComparison.Ordinal);

        await browser.OpenAsync($"/cases/{id}/dossier/deposit");
        Assert.Contains("Vitrines de pharmacies", browser.Text, StringComparison.Ordinal);
        await browser.SendAsync("form[action$='/deposit'] button", ("Confirmed", "true"));
        Assert.True(browser.Address == $"/cases/{id}/receipt", browser.Text);
        var one = await FindAsync(id);
        Assert.Equal(CaseState.Submitted, one.State);
        Assert.Contains(one.Number!, browser.Text, StringComparison.Ordinal);
        Assert.Equal(1, one.Dossier.Supports);
        Assert.Equal("Vitrines de pharmacies,\nd’avril à juin", one.Dossier.Dissemination);
        Assert.Equal(510, one.Dossier.FeeReceipt!.Amount);
        Assert.Matches("[0-9a-f]{64}", browser.Text);
        using var docx = await browser.Client.GetAsync($"/cases/{id}/receipt?format=docx");
        Assert.Equal("PK"u8.ToArray(), (await docx.Content.ReadAsByteArrayAsync())[..2]);
        Assert.Equal("attachment", docx.Content.Headers.ContentDisposition!.DispositionType);
        using var html = await browser.Client.GetAsync($"/cases/{id}/receipt?format=html");
        Assert.Contains(one.Number!, await html.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await browser.OpenAsync("/dossiers?tab=deposited");
        Assert.Contains(one.Number!, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deposit_sent_twice_gives_the_same_receipt()
    {
        var one = await ReadyAsync();
        using var first = await server.SignedInAsync("company");
        using var second = await server.SignedInAsync("company");
        await first.OpenAsync($"/cases/{one.Id}/dossier/deposit");
        await second.OpenAsync($"/cases/{one.Id}/dossier/deposit");
        await Task.WhenAll(first.SendAsync("form[action$='/deposit'] button", ("Confirmed", "true")), second.SendAsync("form[action$='/deposit'] button", ("Confirmed", "true")));
        Assert.Equal($"/cases/{one.Id}/receipt", first.Address);
        Assert.Equal(first.Address, second.Address);
        Assert.Equal(first.Text, second.Text);
        await first.OpenAsync($"/cases/{one.Id}/dossier/deposit");
        Assert.Equal($"/cases/{one.Id}/receipt", first.Address);
    }

    [Fact]
    public async Task A_deposit_without_confirmation_or_of_a_dossier_that_changed_is_refused()
    {
        var one = await ReadyAsync();
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync($"/cases/{one.Id}/dossier/deposit");
        await browser.SendAsync("form[action$='/deposit'] button");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await server.Office.Desk.SaveDraftAsync(new Actor(ActorRole.Pharmacist, "pharmacist", "midi"), one.Id, d => d with { Title = "Autre affiche" });
        await browser.SendAsync("form[action$='/deposit'] button", ("Confirmed", "true"));
        Assert.Contains("changed since this page was shown", browser.Text, StringComparison.Ordinal);
        Assert.Null((await FindAsync(one.Id)).DepositedAt);
        await browser.SendAsync("form[action$='/deposit'] button", ("Confirmed", "true"));
        Assert.Equal($"/cases/{one.Id}/receipt", browser.Address);
    }

    [Fact]
    public async Task Outside_the_period_the_deposit_is_disabled_and_the_page_says_why()
    {
        var one = await ReadyAsync("visa-pm");
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync($"/cases/{one.Id}/dossier/deposit");
        Assert.True(browser.Page.QuerySelector("button.primary")!.HasAttribute("disabled"));
        Assert.Contains("The deposit period is closed", browser.Page.QuerySelector("#why-not")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tuesday 7 April 2026", browser.Text, StringComparison.Ordinal);
        Assert.Contains("in 28 days", browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector("form[action$='/deposit']"));
        // Whoever forges the form is refused by the desk.
        await browser.OpenAsync($"/cases/{one.Id}/withdraw");
        var token = browser.Page.QuerySelector("form[action$='/withdraw'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forged = await browser.Client.PostAsync($"/cases/{one.Id}/dossier/deposit", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Confirmed"] = "true",
            ["Revision"] = (await FindAsync(one.Id)).Revision.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["__RequestVerificationToken"] = token,
        }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.StatusCode);
        Assert.Null((await FindAsync(one.Id)).DepositedAt);
    }

    [Fact]
    public async Task A_draft_sent_twice_begins_one_case()
    {
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync("/dossiers/new?procedure=visa-gp");
        var fields = browser.Page.QuerySelectorAll("main form input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["Title"] = "Deux fois";
        async Task<string> SendAsync()
        {
            using var answer = await browser.Client.PostAsync("/dossiers/new?procedure=visa-gp", new FormUrlEncodedContent(fields));
            return answer.Headers.Location!.ToString();
        }
        Assert.Equal(await SendAsync(), await SendAsync());
        Assert.Single((await server.Office.Cases.ListAsync(new CaseQuery { Company = "midi", Search = new("Deux fois", []) }, default)));
    }

    [Fact]
    public async Task A_procedure_that_is_not_for_the_role_is_not_begun()
    {
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync("/dossiers/new?procedure=visa-withdrawal");
        Assert.Null(browser.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task What_is_typed_is_saved_as_one_types()
    {
        var one = await DraftAsync();
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync($"/cases/{one.Id}/dossier/support");
        var form = browser.Page.QuerySelector("form[data-autosave]")!;
        var fields = new Dictionary<string, string> { ["Medium"] = "radio", ["Dissemination"] = "stations locales", ["Supports"] = "1", ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")! };
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("data-autosave")) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Autosave", "1");
        using var answer = await browser.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Saved at 09:00", await answer.Content.ReadAsStringAsync());
        Assert.Equal("stations locales", (await FindAsync(one.Id)).Dossier.Dissemination);
    }

    [Fact]
    public async Task Wrong_inputs_are_told_at_their_fields_and_nothing_typed_is_lost()
    {
        var one = await DraftAsync();
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync($"/cases/{one.Id}/dossier/support");
        await browser.SendAsync("#Medium", ("Medium", "skywriting"), ("Dissemination", "au-dessus de la plage"), ("Supports", "-3"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(2, browser.Page.QuerySelectorAll(".errors li a").Length);
        Assert.Equal("-3", browser.Page.QuerySelector("#Supports")!.GetAttribute("value"));
        Assert.Contains("au-dessus de la plage", browser.Page.QuerySelector("#Dissemination")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync($"/cases/{one.Id}/dossier/kind");
        await browser.SendAsync("#Title", ("Title", ""), ("ReferenceNumber", "26-03-1"));
        Assert.Equal(2, browser.Page.QuerySelectorAll(".errors li a").Length);
        await browser.OpenAsync($"/cases/{one.Id}/dossier/fee");
        await browser.SendAsync("#Amount", ("Amount", "beaucoup"));
        Assert.Equal("beaucoup", browser.Page.QuerySelector("#Amount")!.GetAttribute("value"));
        await browser.OpenAsync($"/cases/{one.Id}/dossier/kind");
        await browser.SendAsync("#Title", ("Title", new string('x', 5000)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.OpenAsync($"/cases/{one.Id}/dossier/product");
        await browser.SendAsync("#Find", ("Add", "12345678"));
        Assert.Contains("12345678", browser.Page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Affiche", (await FindAsync(one.Id)).Dossier.Title);
    }

    [Fact]
    public async Task Html_and_script_in_every_field_stay_text()
    {
        const string hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}";
        var one = await DraftAsync(title: hostile);
        using var browser = await server.SignedInAsync("company");
        foreach (var (page, which, values) in new (string, string, (string, string)[])[]
        {
            ("kind", "#Title", [("Title", hostile)]),
            ("support", "#Medium", [("Dissemination", hostile), ("Dimensions", hostile)]),
            ("previous", "#Statement", [("Statement", hostile)]),
            ("fee", "#Number", [("Type", hostile[..20]), ("Number", hostile)]),
            ("product", "#Find", [("Find", hostile), ("Look", "yes")]),
        })
        {
            await browser.OpenAsync($"/cases/{one.Id}/dossier/{page}");
            await browser.SendAsync(which, values);
            Assert.NotEqual(HttpStatusCode.InternalServerError, browser.Status);
            await browser.OpenAsync($"/cases/{one.Id}/dossier/{page}");
            Assert.Empty(browser.Page.QuerySelectorAll("main script, main img"));
        }
        foreach (var page in new[] { $"/cases/{one.Id}/dossier", $"/cases/{one.Id}/dossier/deposit", "/dossiers" })
        {
            await browser.OpenAsync(page);
            Assert.Contains("<script>alert(1)</script>", browser.Text, StringComparison.Ordinal);
            Assert.Empty(browser.Page.QuerySelectorAll("main script, main img"));
        }
    }

    [Fact]
    public async Task Control_characters_are_refused_with_a_reason()
    {
        var one = await DraftAsync();
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync($"/cases/{one.Id}/dossier/kind");
        await browser.SendAsync("#Title", ("Title", "a\u0007b"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector(".errors"));
    }

    [Theory]
    [InlineData("virus.pdf", "MZ\0\0\0\0", "program")]
    [InlineData("archive.docx", "PK\u0003\u0004rien", "damaged")]
    [InlineData("leer.txt", "", "empty")]
    public async Task A_file_that_is_not_what_its_name_says_is_refused(string name, string content, string why)
    {
        var one = await DraftAsync();
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync($"/cases/{one.Id}/dossier/pieces");
        browser.Files.Add(("Files", name, Encoding.Latin1.GetBytes(content)));
        await browser.SendAsync("#Files", ("Role", "advertisement"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains(why, browser.Page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await FindAsync(one.Id)).Files);
    }

    [Theory]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("C:\\Windows\\affiche.txt", "affiche.txt")]
    [InlineData("a\u202Etxt.exe", "a_txt.exe")]
    [InlineData("<script>.txt", "_script_.txt")]
    [InlineData("...", "file")]
    public async Task Names_of_files_are_made_harmless(string sent, string kept)
    {
        var one = await DraftAsync();
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync($"/cases/{one.Id}/dossier/pieces");
        browser.Files.Add(("Files", sent, "texte"u8.ToArray()));
        await browser.SendAsync("#Files", ("Role", "other"));
        Assert.Equal([kept], (await FindAsync(one.Id)).Files.Select(f => f.Name));
    }

    [Fact]
    public async Task A_file_is_handed_out_to_be_kept_never_to_be_shown()
    {
        var one = await ReadyAsync();
        var advertisement = one.Advertisement!;
        using var browser = await server.SignedInAsync("company");
        using var answer = await browser.Client.GetAsync($"/cases/{one.Id}/files/{advertisement.Sha256}");
        Assert.Equal(Sample("advertisements", "01-dolupara-affiche.txt"), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        foreach (var wrong in new[] { "0", new string('0', 64), "..%2f..%2fcases.db", "%00" })
        {
            using var refused = await browser.Client.GetAsync($"/cases/{one.Id}/files/{wrong}");
            Assert.True(refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{wrong}: {refused.StatusCode}");
        }
    }

    [Fact]
    public async Task A_file_of_another_case_is_not_found_under_ones_own()
    {
        var one = await DraftAsync();
        var others = await server.Office.Desk.StartAsync(new Actor(ActorRole.Company, "other-company", "nord"), "visa-gp", new Dossier { Title = "Nord" }, [new SuppliedFile(FileRole.Reference, "nord.txt", "secret du nord"u8.ToArray())]);
        using var browser = await server.SignedInAsync("company");
        foreach (var address in new[] { $"/cases/{one.Id}/files/{others.Files[0].Sha256}", $"/cases/{others.Id}/files/{others.Files[0].Sha256}", $"/cases/{others.Id}/dossier", $"/cases/{others.Id}/dossier/deposit", $"/cases/{others.Id}/receipt" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(address)).Status);
        await browser.OpenAsync("/dossiers");
        Assert.DoesNotContain("Nord", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_ends_in_the_middle_of_a_form_loses_nothing()
    {
        var one = await DraftAsync();
        await server.AddAsync("sleepy", new AdControl.Accounts.AccountRole(ActorRole.Company, "midi"));
        using var browser = await server.SignedInAsync("sleepy");
        await browser.OpenAsync($"/cases/{one.Id}/dossier/support");
        await server.EndSessionsAsync("sleepy");
        await browser.SendAsync("#Medium", ("Medium", "press"), ("Dissemination", "une longue saisie"), ("Supports", "3"));
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        await browser.SendAsync("form[action='/sign-in']", ("Name", "sleepy"), ("Password", RunningServer.Password));
        Assert.Contains("une longue saisie", browser.Text, StringComparison.Ordinal);
        await browser.SendAsync("form[action$='/dossier/support'] button");
        Assert.Equal("une longue saisie", (await FindAsync(one.Id)).Dossier.Dissemination);
        Assert.Equal(3, (await FindAsync(one.Id)).Dossier.Supports);
    }

    [Fact]
    public async Task The_pharmacist_sends_back_with_a_reason_and_the_company_reads_it()
    {
        var one = await DraftAsync();
        await server.Office.Desk.SaveDraftAsync(s_company, one.Id, d => d, [new SuppliedFile(FileRole.Advertisement, "affiche.txt", "texte"u8.ToArray())]);
        await server.Office.Desk.CompleteAsync(s_company, one.Id, "preparation", "ready");
        using var pharmacist = await server.SignedInAsync("pharmacist");
        await pharmacist.OpenAsync($"/cases/{one.Id}/dossier/sign-off");
        await pharmacist.SendAsync("button[value=send-back]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pharmacist.Status);
        await pharmacist.SendAsync("button[value=send-back]", ("Reason", "Le titre est faux."));
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync($"/cases/{one.Id}/dossier/sign-off");
        Assert.Contains("Le titre est faux.", browser.Text, StringComparison.Ordinal);
        Assert.Equal(CaseState.Draft, (await FindAsync(one.Id)).State);
    }

    [Fact]
    public async Task A_request_for_information_is_answered_once_with_files()
    {
        var one = await ReadyAsync();
        var anna = new Actor(ActorRole.Evaluator, "evaluator");
        await server.Office.Desk.DepositAsync(s_company, one.Id);
        await server.Office.Desk.CompleteAsync(anna, one.Id, "admissibility", "admissible");
        await server.Office.Desk.CompleteAsync(anna, one.Id, "evaluation", "ask-information", new() { ["question"] = "Quelle étude ?", ["deadline"] = "2026-04-15" });
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync($"/cases/{one.Id}/answer");
        Assert.Contains("Quelle étude ?", browser.Text, StringComparison.Ordinal);
        await browser.SendAsync("#Answer", ("Answer", "Celle-ci."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Celle-ci.", browser.Page.QuerySelector("#Answer")!.TextContent, StringComparison.Ordinal);
        browser.Files.Add(("Files", "etude.txt", "l’étude"u8.ToArray()));
        var fields = browser.Page.QuerySelector("#Answer")!.Closest("form")!.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        await browser.SendAsync("#Answer", ("Answer", "Celle-ci."), ("Role", "reference"), ("Confirmed", "true"));
        Assert.Contains("The answer was sent.", browser.Text, StringComparison.Ordinal);
        var answered = await FindAsync(one.Id);
        Assert.Equal("Celle-ci.", answered.Requests[0].Answer);
        Assert.Contains(answered.Files, f => f.Name == "etude.txt" && f.Role == FileRole.Reference);
        using var again = await browser.Client.PostAsync($"/cases/{one.Id}/answer", new FormUrlEncodedContent(fields.Append(new("Answer", "Une autre.")).Append(new("Confirmed", "true"))));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Celle-ci.", (await FindAsync(one.Id)).Requests[0].Answer);
    }

    [Fact]
    public async Task An_application_is_withdrawn_after_a_last_look_and_once()
    {
        var one = await ReadyAsync();
        await server.Office.Desk.DepositAsync(s_company, one.Id);
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync($"/cases/{one.Id}/withdraw");
        await browser.SendAsync("form[action$='/withdraw'] button", ("Reason", "projet abandonné"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.SendAsync("form[action$='/withdraw'] button", ("Reason", "projet abandonné"), ("Confirmed", "true"));
        Assert.Equal(CaseState.WithdrawnByApplicant, (await FindAsync(one.Id)).State);
        await browser.OpenAsync($"/cases/{one.Id}/withdraw");
        Assert.Contains("nothing left to withdraw", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_pages_by_key_and_keeps_its_tab()
    {
        for (var i = 0; i < 27; i++) await server.Office.Desk.StartAsync(new Actor(ActorRole.Company, "many", "many"), "visa-gp", new Dossier { Title = $"Projet {i:00}" });
        await server.AddAsync("many", new AdControl.Accounts.AccountRole(ActorRole.Company, "many"));
        using var browser = await server.SignedInAsync("many");
        await browser.OpenAsync("/dossiers");
        Assert.Equal(25, browser.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Projet 26", browser.Page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync(browser.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(2, browser.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Null(browser.Page.QuerySelector("a[rel=next]"));
        await browser.OpenAsync("/dossiers?tab=decided");
        Assert.Contains("Nothing is decided yet.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_sent_at_once_and_read_again()
    {
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync("/dossiers/new?procedure=complaint");
        await browser.SendAsync("#Title", ("Title", "Affiche dans le métro"), ("SeenOn", "hier"));
        Assert.Equal(2, browser.Page.QuerySelectorAll(".errors li a").Length);
        await browser.SendAsync("#Title", ("Title", "Affiche dans le métro"), ("Statement", "Résultat garanti."), ("SeenOn", "2026-03-09"));
        Assert.Contains("Résultat garanti.", browser.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 9), (await FindAsync(browser.Address.Split('/')[2])).Dossier.SeenOn);
    }
}
