namespace AdControl.Products.Import;

/// <summary>The files of the public database of medicines (BDPM), and the ATC maps that may lie beside them.</summary>
public enum RegisterFileKind
{
    /// <summary><c>CIS_bdpm.txt</c>: the medicines.</summary>
    Medicines,

    /// <summary><c>CIS_CIP_bdpm.txt</c>: their presentations, with reimbursement and prices.</summary>
    Presentations,

    /// <summary><c>CIS_COMPO_bdpm.txt</c>: their composition.</summary>
    Composition,

    /// <summary><c>CIS_CPD_bdpm.txt</c>: their conditions of prescription and supply.</summary>
    Prescription,

    /// <summary><c>CIS_GENER_bdpm.txt</c>: the generic groups.</summary>
    Generics,

    /// <summary><c>CIS_MITM.txt</c>: medicines of major therapeutic interest, with their ATC codes.</summary>
    MajorInterest,

    /// <summary><c>CIS_CIP_Dispo_Spec.txt</c>: supply.</summary>
    Supply,

    /// <summary><c>CIS_HAS_SMR_bdpm.txt</c>: opinions on the medical benefit.</summary>
    Smr,

    /// <summary><c>CIS_HAS_ASMR_bdpm.txt</c>: opinions on the improvement of the medical benefit.</summary>
    Asmr,

    /// <summary><c>HAS_LiensPageCT_bdpm.txt</c>: the pages of those opinions.</summary>
    OpinionLinks,

    /// <summary><c>CIS_InfoImportantes_*.txt</c>: safety information.</summary>
    Safety,

    /// <summary><c>CIS-ATC_*.csv</c>: an ATC code for each medicine.</summary>
    AtcMap,

    /// <summary><c>ATC_*.csv</c>: the names of the ATC classes.</summary>
    AtcClasses,
}
