using AdControl.Documents.Acts;

namespace AdControl.Bulletin.Site;

/// <summary>The PDF files of a site: those that are there stay while their text stays, the others are made in batches.</summary>
internal sealed class PdfFiles
{
    private const int AtOnce = 100;

    private readonly SiteModel site;
    private readonly SiteFolder folder;
    private readonly HashSet<string> acts;

    public PdfFiles(SiteModel site, EarlierBuild before, SiteFolder folder)
    {
        (this.site, this.folder) = (site, folder);
        acts =
        [
            .. site.Acts.Where(a => !a.IsUnpublished).Select(a => a.Act).Where(a => before.Files.ContainsKey(a.Address.With(Representations.Pdf)))
                .Where(a => before.Texts.GetValueOrDefault(a.Address.Path) == ActText.Sha256(a.Document) && folder.CanKeep([a.Address.With(Representations.Pdf)])).Select(a => a.Address.Path),
        ];
    }

    /// <summary>The addresses of the acts that have one.</summary>
    public IReadOnlySet<string> Acts => acts;

    /// <summary>Why some have none although they were asked for; null when all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Makes those that are missing. A failure leaves acts without a PDF and never stops the others.</summary>
    public void Make(CancellationToken cancellation)
    {
        try
        {
            foreach (var batch in site.Acts.Where(a => !a.IsUnpublished && !acts.Contains(a.Act.Address.Path)).Select(a => a.Act).Chunk(AtOnce))
            {
                var files = ActPdf.WriteAllAsync([.. batch.Select(a => a.Document)], null, cancellation).GetAwaiter().GetResult();
                for (var i = 0; i < batch.Length; i++)
                {
                    folder.Put(batch[i].Address.With(Representations.Pdf), files[i]);
                    acts.Add(batch[i].Address.Path);
                }
            }
        }
        catch (ActPdfException failure)
        {
            Problem = failure.Message;
        }
    }
}
