using KubeLabs.Grading;

namespace KubeLabs.Tests.Grading.Checks;

internal sealed class CheckReferenceTests
{
    [Test]
    public void The_committed_reference_is_current() =>
        Golden.AssertSame(Path.Combine(Repository.Root, "docs", "checks.md"), CheckReference.Markdown());

    [Test]
    public void Every_check_and_parameter_is_in_it()
    {
        var page = CheckReference.Markdown();
        foreach (var check in CheckCatalog.All)
        {
            Assert.That(page, Does.Contain($"## {check.Name}\n"));
            foreach (var parameter in check.Parameters) Assert.That(page, Does.Contain($"| `{parameter.Name}` | "));
        }
    }
}
