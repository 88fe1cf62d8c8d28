using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Checks;

/// <summary>What holds for every text that a learner reads.</summary>
internal static class KoreanText
{
    /// <summary>Both languages are there, and the Korean one is Korean where it is not the same by its nature (names, values).</summary>
    public static void AssertBoth(LocalizedText text)
    {
        Assert.That(text.En, Is.Not.Empty);
        Assert.That(text.Ko, Is.Not.Empty);
        if (text.En == text.Ko) return;
        Assert.That(text.Ko, Does.Match("[가-힣]"), text.En);
        Assert.That(text.En, Does.Not.Match("[가-힣]"), text.Ko);
    }
}
