using KubeLabs.Behavior;
using KubeLabs.Tests.ApiServer;

namespace KubeLabs.Tests.Behavior.Routing;

/// <summary>The documentation of Ingress, section "Path types", table "Examples".</summary>
internal sealed class IngressPathTests
{
    [TestCase("Prefix", "/", "/", true)]
    [TestCase("Prefix", "/", "/any/path", true)]
    [TestCase("Exact", "/foo", "/foo", true)]
    [TestCase("Exact", "/foo", "/bar", false)]
    [TestCase("Exact", "/foo", "/foo/", false)]
    [TestCase("Exact", "/foo/", "/foo", false)]
    [TestCase("Prefix", "/foo", "/foo", true)]
    [TestCase("Prefix", "/foo", "/foo/", true)]
    [TestCase("Prefix", "/foo/", "/foo", true)]
    [TestCase("Prefix", "/foo/", "/foo/", true)]
    [TestCase("Prefix", "/aaa/bb", "/aaa/bbb", false)]
    [TestCase("Prefix", "/aaa/bbb", "/aaa/bbb", true)]
    [TestCase("Prefix", "/aaa/bbb/", "/aaa/bbb", true)]
    [TestCase("Prefix", "/aaa/bbb", "/aaa/bbb/", true)]
    [TestCase("Prefix", "/aaa/bbb", "/aaa/bbb/ccc", true)]
    [TestCase("Prefix", "/aaa/bbb", "/aaa/bbbxyz", false)]
    [TestCase("Prefix", "/aaa", "/aaa/ccc", true)]
    [TestCase("Prefix", "/aaa", "/ccc", false)]
    public void A_path_covers_the_requests_of_the_table_whatever_the_reading(string type, string path, string request, bool matches)
    {
        Assert.That(Of(type, path).Matches(request, ImplementationSpecific.ByElement), Is.EqualTo(matches));
        Assert.That(Of(type, path).Matches(request, ImplementationSpecific.ByText), Is.EqualTo(matches));
    }

    // "With Exact the case matters", "Matching is case sensitive".
    [TestCase("Exact", "/Foo", "/foo")]
    [TestCase("Prefix", "/Foo", "/foo/bar")]
    public void Case_matters(string type, string path, string request) =>
        Assert.That(Of(type, path).Matches(request, ImplementationSpecific.ByElement), Is.False);

    // "ImplementationSpecific: … Implementations can treat this as a separate pathType or treat it identically to Prefix or Exact".
    [TestCase("/api", "/apiary", false, true)]
    [TestCase("/api/", "/api", true, false)]
    [TestCase("/api", "/api/v1", true, true)]
    [TestCase("/api", "/other", false, false)]
    [TestCase("", "/anything", true, true)]
    public void ImplementationSpecific_is_read_in_two_ways(string path, string request, bool byElement, bool byText)
    {
        var specific = Of("ImplementationSpecific", path);
        Assert.That(specific.Matches(request, ImplementationSpecific.ByElement), Is.EqualTo(byElement));
        Assert.That(specific.Matches(request, ImplementationSpecific.ByText), Is.EqualTo(byText));
    }

    private static IngressPath Of(string type, string path) =>
        new(JsonNodes.Mapping($$"""{"path": "{{path}}", "pathType": "{{type}}"}"""));
}
