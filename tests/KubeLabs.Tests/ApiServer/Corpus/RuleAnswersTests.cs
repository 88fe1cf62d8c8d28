namespace KubeLabs.Tests.ApiServer.Corpus;

internal sealed class RuleAnswersTests
{
    // Words of the grammar's generator, of panics in Go, and of the authorizer that is left out.
    private const int MostMessages = 12;

    [Test]
    public void Rules_of_custom_kinds_are_answered_as_the_server_answers()
    {
        var differences = RuleAnswers.Differences().ToLookup(difference => difference.Kind);
        TestContext.Out.WriteLine($"{RuleAnswers.Count} answers, of which {differences["message"].Count()} have other words");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(differences["verdict"], Is.Empty);
            Assert.That(differences["fields"], Is.Empty);
            Assert.That(differences["message"].Count(), Is.LessThanOrEqualTo(MostMessages), string.Join('\n', differences["message"]));
        }
    }
}
