namespace KubeLabs.Tests.Grading.Authoring;

internal sealed class TemplateTests
{
    [Test]
    public void The_template_passes_its_own_lint() => Assert.That(AuthorLab.Text(AuthorLab.Lint()), Is.Empty);

    [Test]
    public void The_template_proves_itself() => Assert.That(AuthorLab.Text(AuthorLab.Test()), Is.Empty);

    [Test]
    public void No_mutant_of_the_template_survives()
    {
        var report = AuthorLab.Mutate();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(AuthorLab.Text(report), Is.Empty);
            Assert.That(report.Score!.Percent, Is.EqualTo(100));
            Assert.That(report.Score.Free, Is.Positive);
        }
    }
}
