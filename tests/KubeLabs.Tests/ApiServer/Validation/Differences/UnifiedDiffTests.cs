using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Validation.Differences;

internal sealed class UnifiedDiffTests
{
    [TestCase("abc", "abc", "")]
    [TestCase("abc", "abX", "@@ -1,3 +1,3 @@\n a\n b\n-c\n+X\n")]
    [TestCase("", "ab", "@@ -0,0 +1,2 @@\n+a\n+b\n")]
    [TestCase("a", "", "@@ -1 +0,0 @@\n-a\n")]
    [TestCase("abcdefgh", "abcdXefgh", "@@ -2,6 +2,7 @@\n b\n c\n d\n+X\n e\n f\n g\n")]
    [TestCase("1abcdef2", "3abcdef4", "@@ -1,8 +1,8 @@\n-1\n+3\n a\n b\n c\n d\n e\n f\n-2\n+4\n")]
    [TestCase("1abcdefg2", "3abcdefg4", "@@ -1,4 +1,4 @@\n-1\n+3\n a\n b\n c\n@@ -6,4 +6,4 @@\n e\n f\n g\n-2\n+4\n")]
    [TestCase("xaby", "abxy", "@@ -1,4 +1,4 @@\n-x\n a\n b\n+x\n y\n")]
    public void Changed_lines_stand_among_three_lines_that_are_the_same(string old, string now, string expected) =>
        Assert.That(UnifiedDiff.Of(Lines(old), Lines(now)), Is.EqualTo(expected));

    [Test]
    public void Frequent_lines_of_a_long_text_start_no_run()
    {
        var old = Enumerable.Range(0, 250).Select(i => i % 2 == 0 ? "}" : $"{i}").ToList();
        List<string> now = [.. old.Take(100), "new", "}", .. old.Skip(100)];
        Assert.That(UnifiedDiff.Of(old, now), Is.EqualTo("@@ -98,6 +98,8 @@\n 97\n }\n 99\n+new\n+}\n }\n 101\n }\n"));
    }

    [Test]
    public void A_text_that_is_too_long_has_no_difference() =>
        Assert.That(UnifiedDiff.Of([.. Enumerable.Repeat("a", 20_001)], []), Is.Empty);

    [TestCase("{}", "{}")]
    [TestCase("{\"a\":\"b,{}:\\\"\",\"c\":[],\"d\":{}}", "{| \"a\": \"b,{}:\\\"\",| \"c\": [],| \"d\": {}|}")]
    [TestCase("{\"a\":[1,\"x\"],\"b\":{\"c\":null}}", "{| \"a\": [|  1,|  \"x\"| ],| \"b\": {|  \"c\": null| }|}")]
    [TestCase("[{\"a\":1},{\"b\":[[]]}]", "[| {|  \"a\": 1| },| {|  \"b\": [|   []|  ]| }|]")]
    public void JSON_is_set_in_lines_as_Go_does(string json, string expected) =>
        Assert.That(string.Join('|', IndentedJson.Lines(json)), Is.EqualTo(expected));

    private static List<string> Lines(string text) => [.. text.Select(c => c.ToString())];
}
