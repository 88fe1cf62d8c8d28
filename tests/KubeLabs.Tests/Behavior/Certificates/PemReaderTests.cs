using System.Collections.Immutable;
using System.Text;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Certificates;

internal sealed class PemReaderTests
{
    private const string Block = "-----BEGIN A-----\nAQID\n-----END A-----\n";

    [TestCase(Block, TestName = "A_plain_block_is_read")]
    [TestCase("\n\n" + Block, TestName = "Blank_lines_before_a_block_are_ignored")]
    [TestCase("Bag Attributes\n  name: x\n" + Block + "more text", TestName = "Text_around_a_block_is_ignored")]
    [TestCase("-----BEGIN A-----\r\nAQID\r\n-----END A-----\r\n", TestName = "Line_ends_of_Windows_are_fine")]
    [TestCase("-----BEGIN A-----\nAQID\n-----END A-----", TestName = "The_last_line_needs_no_line_end")]
    [TestCase("-----BEGIN A-----  \nA Q\tI D \n-----END A----- \n", TestName = "Blanks_inside_and_at_line_ends_are_skipped")]
    [TestCase("-----BEGIN A-----\nA\nQ\nID\n-----END A-----\n", TestName = "Lines_may_have_any_length")]
    [TestCase("-----BEGIN A-----\n!!!!\n-----END A-----\n" + Block, TestName = "After_a_damaged_block_the_search_goes_on")]
    [TestCase("-----BEGIN A-----\nAQ\n" + Block, TestName = "A_block_that_is_cut_off_hides_none_behind_it")]
    [TestCase("-----BEGIN B-----\nAQID\n-----END C-----\n" + Block, TestName = "Begin_and_end_must_name_the_same")]
    [TestCase("----BEGIN A-----\nAQID\n-----END A-----\n" + Block, TestName = "Four_dashes_begin_nothing")]
    public void One_block_is_found(string text)
    {
        var blocks = Read(text);
        Assert.That(blocks, Has.Length.EqualTo(1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(blocks[0].Label, Is.EqualTo("A"));
            Assert.That(blocks[0].Bytes.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
        }
    }

    [TestCase("")]
    [TestCase("-----BEGIN A-----")]
    [TestCase("-----BEGIN A-----\n")]
    [TestCase("-----BEGIN A-----\nAQID\n")]
    [TestCase("-----BEGIN A----- AQID -----END A-----")]
    [TestCase("  -----BEGIN A-----\n  AQID\n  -----END A-----\n")]
    [TestCase("\uFEFF-----BEGIN A-----\nAQID\n-----END A-----\n")]
    [TestCase("-----BEGIN A-----\nAQI\n-----END A-----\n")]
    [TestCase("-----BEGIN A-----\nAQ=\n-----END A-----\n")]
    [TestCase("-----BEGIN A-----\nAQ==AQID\n-----END A-----\n")]
    [TestCase("-----BEGIN A-----\nAQID\n-----END A----- x\n")]
    public void No_block_is_found(string text) => Assert.That(Read(text), Is.Empty);

    [TestCase("AQ==", 1)]
    [TestCase("AQI=", 2)]
    [TestCase("AQID", 3)]
    [TestCase("AQIDBA==", 4)]
    [TestCase("", 0)]
    public void Padding_is_decoded(string base64, int length)
    {
        var blocks = Read($"-----BEGIN A-----\n{base64}\n-----END A-----\n");
        Assert.That(blocks.Single().Bytes.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3, 4 }[..length]));
    }

    [Test]
    public void An_empty_block_is_a_block() => Assert.That(Read("-----BEGIN A-----\n-----END A-----\n").Single().Bytes.Length, Is.Zero);

    [Test]
    public void Headers_are_known()
    {
        var block = Read("-----BEGIN A-----\nProc-Type: 4,ENCRYPTED\nDEK-Info:x\n\nAQID\n-----END A-----\n").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(block.Headers, Is.EqualTo(new[] { new PemHeader("Proc-Type", "4,ENCRYPTED"), new PemHeader("DEK-Info", "x") }));
            Assert.That(block.IsEncrypted);
        }
    }

    [Test]
    public void Blocks_come_in_their_order_with_their_places()
    {
        var blocks = Read(Block + "x\n-----BEGIN B C-----\nAQID\n-----END B C-----\n");
        Assert.That(blocks.Select(block => (block.Label, block.Start)), Is.EqualTo(new[] { ("A", 0), ("B C", Block.Length + 2) }));
    }

    private static ImmutableArray<PemBlock> Read(string text) => PemReader.Read(Encoding.UTF8.GetBytes(text));
}
