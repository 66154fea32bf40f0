import type { Language } from '../../src/knowledge/language.ts';

/** The source's headings, in its own words, by the topic that they belong to. */
export const SECTIONS: Readonly<Record<string, string>> = {
  overview: 'Apa Itu Machine Learning Engineer?',
  duties: 'Tugas dan Tanggung Jawab Machine Learning Engineer',
  skills: 'Skill yang Harus Dimiliki Seorang Machine Learning Engineer',
  tools: 'Tools dan Teknologi yang Sering Digunakan',
  industries: 'Industri yang Membutuhkan Machine Learning Engineer',
  salary: 'Gaji Seorang Machine Learning Engineer',
  roadmap: 'Cara Menjadi Machine Learning Engineer',
  outlook: 'Kesimpulan',
};

/** What the source says and every answer has to keep, the same in both languages. */
export const SAME: Readonly<Record<string, readonly string[]>> = {
  'duties.evaluate-models': ['accuracy', 'precision', 'recall', 'F1-score'],
  'duties.prepare-data': ['preprocessing'],
  'duties.deploy-models': ['website', 'backend', 'DevOps', 'deployment'],
  'duties.monitor-models': ['drift'],
  'skills.programming': ['Python', 'TensorFlow', 'Scikit-Learn', 'PyTorch'],
  'skills.algorithms': ['clustering', 'decision tree', 'neural networks'],
  'skills.data-pipelines': ['ETL', 'Extract, Transform, Load'],
  'skills.soft-skills': ['problem solving', 'critical thinking'],
  tools: [
    'Scikit-learn',
    'TensorFlow',
    'PyTorch',
    'Pandas',
    'NumPy',
    'Apache Spark',
    'MLflow',
    'Docker',
    'Kubernetes',
  ],
  'tools.scikit-learn': ['Scikit-learn'],
  'tools.deep-learning-frameworks': ['TensorFlow', 'PyTorch', 'deep learning', 'neural networks'],
  'tools.pandas-numpy': ['Pandas', 'NumPy'],
  'tools.apache-spark': ['Apache Spark'],
  'tools.mlflow': ['MLflow'],
  'tools.docker-kubernetes': ['Docker', 'Kubernetes'],
  salary: ['Indeed', '0–2', '2–5', '5+', '7–15', '15–30', '30–60'],
  'salary.junior': ['0–2'],
  'salary.mid-level': ['2–5'],
  'salary.senior': ['5+'],
  'salary.united-states': ['Indeed', '$'],
  'roadmap.foundations': ['Python'],
  'roadmap.courses': [
    ...['Coursera', 'Udemy', 'edX', 'Machine Learning by Andrew Ng (Coursera)'],
    ...['TensorFlow Developer Certificate', 'AWS Machine Learning Specialty'],
  ],
  'roadmap.internship': ['bootcamp'],
  'roadmap.apply': ['startup'],
};

/** What the source says, in each language's own words. */
export const OWN: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
  'overview.vs-data-scientist': {
    id: ['eksplorasi', 'visualisasi', 'implementasi teknis', 'produk digital'],
    en: ['exploring', 'visualising', 'technical implementation', 'digital products'],
  },
  'duties.design-models': {
    id: ['dari nol', 'algoritma', 'preprocessing', 'data historis'],
    en: ['from scratch', 'algorithm', 'preprocessing', 'historical data'],
  },
  'duties.prepare-data': {
    id: ['dikumpulkan', 'data yang hilang', 'duplikat', 'normalisasi'],
    en: ['collected', 'missing data', 'duplicates', 'normalisation'],
  },
  'duties.evaluate-models': { id: ['data baru'], en: ['new data'] },
  'duties.deploy-models': { id: ['aplikasi mobile'], en: ['mobile app'] },
  'duties.monitor-models': { id: ['berkala', 'penurunan akurasi'], en: ['regularly', 'drop in accuracy'] },
  'skills.programming': { id: ['Python atau R', 'statistik'], en: ['Python or R', 'statistics'] },
  'skills.mathematics': {
    id: ['aljabar linear', 'kalkulus', 'probabilitas', 'statistik'],
    en: ['linear algebra', 'calculus', 'probability', 'statistics'],
  },
  'skills.algorithms': { id: ['regresi', 'klasifikasi'], en: ['regression', 'classification'] },
  'skills.soft-skills': {
    id: ['tim produk', 'manajer proyek', 'non-teknis'],
    en: ['product teams', 'project managers', 'non-technical'],
  },
  'tools.scikit-learn': { id: ['regresi', 'klasifikasi'], en: ['regression', 'classification'] },
  'tools.pandas-numpy': { id: ['manipulasi', 'analisis'], en: ['manipulation', 'analysis'] },
  'tools.apache-spark': { id: ['skala besar'], en: ['large scale'] },
  'tools.mlflow': { id: ['siklus hidup'], en: ['life cycle'] },
  'tools.docker-kubernetes': { id: ['deployment', 'skala besar'], en: ['deploy', 'large scale'] },
  'industries.e-commerce': {
    id: ['rekomendasi produk', 'prediksi permintaan', 'analisis perilaku pengguna'],
    en: ['product recommendations', 'demand prediction', 'user behaviour'],
  },
  'industries.fintech': {
    id: ['deteksi fraud', 'risiko kredit', 'otomatisasi proses keuangan'],
    en: ['fraud detection', 'credit risk', 'automation of financial processes'],
  },
  'industries.healthcare': {
    id: ['diagnosis otomatis', 'pengembangan obat', 'personalisasi perawatan'],
    en: ['automated diagnosis', 'drug development', 'personalised care'],
  },
  'industries.transportation': {
    id: ['kendaraan otonom', 'optimasi rute'],
    en: ['autonomous vehicle', 'route optimisation'],
  },
  'industries.media': {
    id: ['personalisasi konten', 'analisis sentimen'],
    en: ['content personalisation', 'sentiment analysis'],
  },
  salary: {
    id: [
      '7.000.000',
      '15.000.000',
      '30.000.000',
      '60.000.000+',
      '$100.000',
      '$160.000',
      'lokasi',
      'pengalaman',
      'perusahaan',
    ],
    en: [
      '7,000,000',
      '15,000,000',
      '30,000,000',
      '60,000,000+',
      '$100,000',
      '$160,000',
      'location',
      'experience',
      'company',
    ],
  },
  'salary.junior': {
    id: ['Rp7.000.000 – Rp15.000.000'],
    en: ['IDR 7–15 million', 'Rp7,000,000 – Rp15,000,000'],
  },
  'salary.mid-level': {
    id: ['Rp15.000.000 – Rp30.000.000'],
    en: ['IDR 15–30 million', 'Rp15,000,000 – Rp30,000,000'],
  },
  'salary.senior': {
    id: ['Rp30.000.000 – Rp60.000.000+'],
    en: ['IDR 30–60 million', 'Rp30,000,000 – Rp60,000,000+'],
  },
  'salary.united-states': { id: ['$100.000 – $160.000 per tahun'], en: ['$100,000 – $160,000 a year'] },
  'roadmap.portfolio': {
    id: ['sistem rekomendasi', 'prediksi harga saham', 'analisis sentimen'],
    en: ['recommendation system', 'stock price prediction', 'sentiment analysis'],
  },
  'roadmap.internship': { id: ['magang', 'pengalaman nyata'], en: ['internship', 'real-world experience'] },
  'roadmap.apply': { id: ['perusahaan teknologi', 'talenta AI'], en: ['technology companies', 'AI talent'] },
  outlook: {
    id: [
      'peluang besar',
      'permintaan',
      'tantangan intelektual',
      'gajinya juga kompetitif',
      'belajar dari data',
      'jangka panjang',
    ],
    en: [
      'great opportunities',
      'demand',
      'intellectual challenge',
      'competitive pay',
      'learn from data',
      'long-term',
    ],
  },
};
