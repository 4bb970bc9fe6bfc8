using System.Globalization;
using AdControl.Storage;

namespace AdControl.Products;

/// <summary>Product information in the store: one text of each kind a medicine, the last one added.</summary>
internal sealed class ProductInformationStore(StoreConnection connection)
{
    public ProductInformation? Read(Cis cis, ProductInformationKind kind)
    {
        var found = connection.List(
            "SELECT id, dated_on, source, truncated, denomination, added_at FROM product_information WHERE cis = $1 AND kind = $2",
            row => (Id: row.GetInt64(0), Information: new ProductInformation(kind, row.DateOrNull(1), [])
            {
                Source = row.GetString(2),
                IsTruncated = row.GetInt32(3) != 0,
                Denomination = row.GetString(4),
                AddedOn = Iso.Date(row.GetString(5)[..10]),
            }),
            cis.Value, kind.ToString());
        return found.Count == 0 ? null : found[0].Information with { Sections = ReadSections(found[0].Id) };
    }

    private List<ProductInformationSection> ReadSections(long id) => connection.List(
        "SELECT number, title, text FROM product_information_section WHERE product_information_id = $1 ORDER BY position",
        section => new ProductInformationSection(section.GetString(0), section.GetString(1), section.GetString(2)), id);

    public void Write(Cis cis, ProductInformation information, DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Run("DELETE FROM product_information WHERE cis = $1 AND kind = $2", cis.Value, information.Kind.ToString());
        connection.Run("INSERT INTO product_information (cis, kind, dated_on, source, truncated, added_at, denomination) VALUES ($1,$2,$3,$4,$5,$6,$7)",
            cis.Value, information.Kind.ToString(), information.Date is { } date ? Iso.Of(date) : DBNull.Value, information.Source,
            information.IsTruncated ? 1 : 0, now.ToString("O", CultureInfo.InvariantCulture), information.Denomination);
        var id = (long)connection.Scalar("SELECT last_insert_rowid()")!;
        using var insert = new BulkInsert(connection, "product_information_section", ["product_information_id", "position", "number", "title", "text"]);
        for (var i = 0; i < information.Sections.Count; i++)
            insert.Add(id, i, information.Sections[i].Number, information.Sections[i].Title, information.Sections[i].Text);
        transaction.Commit();
    }
}
