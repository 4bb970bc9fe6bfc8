using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Pages.Shared;
using AdControl.Workflows.Tasks;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>The task list of a dossier: a row for each part, and what it waits for.</summary>
internal sealed class DossierPage : AppPage
{
    public Procedure Procedure => Office.Procedures.Find(Case.Procedure)!;

    public DepositWindow Window => DepositWindow.Of(Office.Pack, Procedure, LegalTime.DayOf(Now));

    public DossierProgress Progress => new(Case, Procedure, Window);

    /// <summary>Whether the case is an application that is prepared here and deposited.</summary>
    public bool IsApplication => Procedure.RequiredFiles.Count > 0;

    /// <summary>What the agency waits for from the company.</summary>
    public WorkTask? Asked { get; private set; }

    public async Task OnGetAsync()
    {
        if (Visitor.Actor.IsApplicant) Asked = (await Office.Desk.TasksAsync(Case.Id, Gone)).FirstOrDefault(t => t.Name is "information" or "observations");
    }

    /// <summary>The files whoever asks may read.</summary>
    public IEnumerable<CaseFile> Files => Disclosure.For(Visitor.Actor, Case).CurrentFiles;

    /// <summary>How a state is shown: class of its badge and English text.</summary>
    public static (string Badge, string Text) Shown(RowState state) => state switch
    {
        RowState.NotStarted => ("", /*T*/ "not started"),
        RowState.Incomplete => ("warn", /*T*/ "incomplete"),
        RowState.Done => ("good", /*T*/ "done"),
        RowState.Optional => ("info", /*T*/ "optional"),
        _ => ("", /*T*/ "later"),
    };
}
