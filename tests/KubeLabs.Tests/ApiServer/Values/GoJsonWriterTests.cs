using System.Text;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Values;

internal sealed class GoJsonWriterTests
{
    // What Go's encoding/json writes for these values.
    [TestCase("""{"b":1,"a":[true,null,"x"]}""", """{"a":[true,null,"x"],"b":1}""", TestName = "Keys are sorted")]
    [TestCase("""{"a":"<&>"}""", """{"a":"\u003c\u0026\u003e"}""", TestName = "HTML is escaped")]
    [TestCase("""{"a":"\u2028\u0007\t\"\\é\uD83D\uDE00"}""", """{"a":"\u2028\u0007\t\"\\é😀"}""", TestName = "Control characters are escaped, others not")]
    [TestCase("""{"a":0.5,"b":1e21}""", """{"a":0.5,"b":1e+21}""", TestName = "Numbers are as Go prints them")]
    public void It_is_the_text_that_Go_writes(string json, string expected)
    {
        var node = JsonNodeReader.Read(Encoding.UTF8.GetBytes(json), new("test", SourceKind.Cluster, ""));
        Assert.That(GoJsonWriter.Sorted(node), Is.EqualTo(expected));
    }
}
