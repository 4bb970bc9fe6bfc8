using System.Text;
using AdControl.Cases;
using AdControl.Documents;

namespace AdControl.Tests.Cases;

public class RecentDocumentsTests
{
    private readonly List<string> read = [];
    private readonly RecentDocuments recent = new(most: 25);

    private DocumentText Get(string key) => recent.Get(key, () =>
    {
        read.Add(key);
        return DocumentReader.Read(Encoding.UTF8.GetBytes($"ten chars{key}"), $"{key}.txt");
    });

    [Fact]
    public void Get_known_text_is_not_read_again()
    {
        Assert.Same(Get("a"), Get("a"));
        Assert.Equal(["a"], read);
    }

    [Fact]
    public void Get_more_than_is_kept_forgets_what_was_asked_for_longest_ago()
    {
        Get("a");
        Get("b");
        Get("a");
        Get("c");
        Get("a");
        Get("b");
        Assert.Equal(["a", "b", "c", "b"], read);
    }
}
